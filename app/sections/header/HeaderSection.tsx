import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Badge } from '../../../components/shell/Badge.tsx';
import { Header } from '../../../components/shell/Header.tsx';
import type { LabState, LabStore } from '../../../src/store/labStore.ts';
import type { Theme } from '../../address/pageOptions.ts';

interface HeaderSectionProps {
  readonly store: LabStore;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: LabState['language']) => void;
}

/** The name, what computes at the moment, language and theme. */
export function HeaderSection({ store, theme, onTheme, onLanguage }: HeaderSectionProps) {
  const { language, shown, backend, status } = useStore(
    store,
    useShallow(({ language, shown, backend, status }) => ({ language, shown, backend, status })),
  );
  return (
    <Header
      language={language}
      theme={theme}
      onTheme={onTheme}
      onLanguage={onLanguage}
      badge={
        <Badge
          backend={shown?.live === false ? null : backend}
          state={badgeState({ status, shown })}
          weights={shown === null ? 'shipped' : shown.recording.weights.kind}
        />
      }
    />
  );
}

function badgeState({
  status,
  shown,
}: Pick<LabState, 'status' | 'shown'>): Parameters<typeof Badge>[0]['state'] {
  if (status === 'failed' || status === 'starting' || status === 'empty') return status;
  if (status === 'running') return shown?.live === true ? 'running' : 'starting';
  return shown?.live === true ? 'live' : 'recorded';
}
