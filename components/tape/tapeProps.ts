import type { Tape } from '../../src/figures/tape/tape.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

/** What the tape figures are drawn from and whom they tell. */
export interface TapeProps extends SelectionProps {
  readonly tape: Tape;
  /** What stands in the cell of each position. */
  readonly letters: readonly string[];
  readonly buckets: number;
  /** Hash rounds of the run: the first chunk of a round looks back into the round before. */
  readonly rounds: number;
  /** Where the moving tape stands, in [0, stops − 1] of SORT_STOPS. */
  readonly progress: number;
  readonly onProgress: (progress: number) => void;
}
