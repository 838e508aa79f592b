import { sortStageAt, type SortStage } from './sortStages.ts';
import type { Tape } from './tape.ts';

/** The tape at one moment of its way from reading order to chunks that look one back. */
export interface TapeMoment {
  readonly stage: SortStage;
  /** By position: the place along the tape, in [0, tokens − 1]; a whole number but while tokens travel. */
  readonly places: readonly number[];
}

/**
 * Where every token stands when the scrubber stands at `progress`. Each goes from its position to its slot in a
 * straight line, all at the same time.
 *
 * @param progress in [0, stops − 1] of SORT_STOPS
 */
export function tapeAt(tape: Tape, progress: number): TapeMoment {
  const stage = sortStageAt(progress);
  return {
    stage,
    places: tape.cells.map(({ position, slot }) => position + (slot - position) * stage.sorted),
  };
}
