import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Part } from '../../../components/parts/Part.tsx';
import { useText } from '../../../components/parts/text.ts';
import { WritingPanel } from '../../../components/training/WritingPanel.tsx';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { WritingStore } from '../../../src/store/writingStore.ts';
import { wordLength } from '../../../src/tasks/duplication/duplicationBatch.ts';

interface WritingSectionProps {
  readonly writing: WritingStore;
  readonly shown: ShownRun;
}

/** The model of the shown run writes its copy. What was written belongs to that run and goes with it. */
export default function WritingSection({ writing, shown }: WritingSectionProps) {
  const state = useStore(writing);
  const [given, setGiven] = useState(0);
  const [temperature, setTemperature] = useState(0);
  const { config, seed } = shown.recording;
  const { ids, symbols } = shown.encoded;
  const room = wordLength({ tokens: config.maxTokens });
  const text = useText();
  const fitted = Math.min(given, room - 1);
  const start = room + 2;
  useEffect(() => {
    writing.getState().clear();
  }, [writing, shown]);
  return (
    <Part name="writing" title={text('writing.title')}>
      <WritingPanel
        word={ids.slice(start)}
        symbols={symbols}
        given={fitted}
        temperature={temperature}
        status={state.status}
        written={state.written}
        failure={state.failure}
        onGiven={(next) => {
          state.clear();
          setGiven(next);
        }}
        onTemperature={(next) => {
          state.clear();
          setTemperature(next);
        }}
        onWrite={() => {
          const prompt = Int32Array.from(ids.slice(0, start + fitted));
          state.write({ config, seed, prompt, count: room - fitted, temperature });
        }}
        onStop={state.stop}
      />
    </Part>
  );
}
