import { memo } from 'react';
import type { Measure } from '../../src/protocol/measure.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { SpellingFigure } from './SpellingFigure.tsx';
import { useSpellings } from './useSpellings.ts';

interface RunSpellingProps extends SelectionProps {
  readonly run: ShownRun;
  /** Spells it with other numbers of rounds. */
  readonly measure?: Measure | undefined;
}

/** What a run spells. It is not drawn again while the tape above it moves. */
export const RunSpelling = memo(function RunSpelling({ run, measure, ...selecting }: RunSpellingProps) {
  return (
    <SpellingFigure
      {...selecting}
      {...useSpellings(run, measure)}
      symbols={run.encoded.symbols}
      current={run.recording.config.hashRounds}
    />
  );
});
