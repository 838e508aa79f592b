import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Controls } from '../../../components/shell/Controls.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import { wordLength } from '../../../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../../../src/tasks/phrase.ts';
import { showTraining } from '../training/showTraining.ts';

/** The phrase and the settings of the next run. */
export default function ControlsSection({ store }: { readonly store: LabStore }) {
  const { settings, phrase, problems, status } = useStore(
    store,
    useShallow(({ scene, problems, status }) => ({
      settings: scene.settings,
      phrase: scene.phrase,
      problems,
      status,
    })),
  );
  const { change, type, run, reset } = store.getState();
  const fit = useMemo(
    () => encodePhrase(phrase, { tokens: settings.tokens, vocabulary: 64 }),
    [phrase, settings.tokens],
  );
  return (
    <Controls
      settings={settings}
      phrase={phrase}
      room={wordLength({ tokens: settings.tokens })}
      cut={fit.cut}
      filled={fit.filled}
      merged={fit.merged}
      problems={problems}
      busy={status === 'running' || status === 'starting'}
      onChange={change}
      onType={type}
      onRun={run}
      onReset={reset}
      onTrain={showTraining}
    />
  );
}
