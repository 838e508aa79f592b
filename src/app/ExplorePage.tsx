import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Badge } from '../../components/Badge.tsx';
import { Controls } from '../../components/Controls.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Header } from '../../components/Header.tsx';
import { useText } from '../../components/text.ts';
import type { TrainingStore } from '../store/trainingStore.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { encodePhrase } from '../tasks/phrase.ts';
import { wordLength } from '../tasks/duplication.ts';
import { TrainingSection } from './TrainingSection.tsx';
import { RunFigures } from './RunFigures.tsx';
import type { Theme, UrlOptions } from './urlOptions.ts';

interface ExplorePageProps {
  readonly store: LabStore;
  readonly training: TrainingStore;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: LabState['language']) => void;
  readonly onRetry: (backend: UrlOptions['backend']) => void;
}

/** The one page: what is asked, the run's figures, what is known of the selected token. */
export function ExplorePage({ store, training, theme, onTheme, onLanguage, onRetry }: ExplorePageProps) {
  const text = useText();
  const state = useStore(store);
  const { settings, phrase, shown, status, selection } = state;
  const room = wordLength({ tokens: settings.tokens });
  const fit = useMemo(
    () => encodePhrase(phrase, { tokens: settings.tokens, vocabulary: 64 }),
    [phrase, settings.tokens],
  );
  const busy = status === 'running' || status === 'starting';
  return (
    <>
      <Header
        language={state.language}
        theme={theme}
        onTheme={onTheme}
        onLanguage={onLanguage}
        badge={
          <Badge
            backend={shown?.live === false ? null : state.backend}
            state={badgeState(state)}
            trained={shown === null || shown.recording.weights !== null}
          />
        }
      />
      <main className="page">
        <h1>{text('page.title')}</h1>
        <p className="lead">{text('page.lead')}</p>
        <Controls
          settings={settings}
          phrase={phrase}
          room={room}
          cut={fit.cut}
          filled={fit.filled}
          problems={state.problems}
          busy={busy}
          onChange={state.change}
          onType={state.type}
          onRun={() => {
            state.change({});
          }}
          onReset={state.reset}
        />
        {status === 'failed' && <Failure reason={state.failure ?? ''} onRetry={onRetry} />}
        {shown === null ? (
          <p className="empty" role="status">
            {text(busy ? 'page.computing' : 'page.empty')}
          </p>
        ) : (
          <div
            className="figures"
            data-busy={status === 'running' && shown.live}
            aria-busy={status === 'running'}
          >
            <RunFigures shown={shown} selection={selection} onSelect={state.select} />
          </div>
        )}
        <TrainingSection training={training} settings={settings} ready={state.backend !== null} />
        {state.givenUp.length > 0 && (
          <p className="notice" role="status">
            {state.givenUp
              .map(({ backend, reason }) =>
                text('notice.givenUp', { backend: text(`backend.${backend}`), reason }),
              )
              .join(' ')}
          </p>
        )}
      </main>
    </>
  );
}

function badgeState({ status, shown }: LabState): Parameters<typeof Badge>[0]['state'] {
  if (status === 'failed' || status === 'starting' || status === 'empty') return status;
  if (status === 'running') return shown?.live === true ? 'running' : 'starting';
  return shown?.live === true ? 'live' : 'recorded';
}
