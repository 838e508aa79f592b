import { bucketCount } from '../../config/reformerConfig.ts';
import type { Selection } from '../../recording/selection.ts';
import type { ShownRun } from '../../tasks/shownRun.ts';
import { headView } from '../pairs/meetings.ts';
import { CLASSIC_BUCKETS, CLASSIC_TOKENS, CLASSIC_TWELVE } from './classicTwelve.ts';
import { layoutSortedMatrices, type SortedMatrices } from './sortedMatrices.ts';
import { layoutTape, type Tape } from './tape.ts';

/** One round of one head, sorted: what the tape, the histogram and the matrices draw. */
export interface SortedRound {
  readonly tape: Tape;
  readonly matrices: SortedMatrices;
  /** What stands in the cell of each position. */
  readonly letters: readonly string[];
  readonly buckets: number;
  /** Hash rounds of the run. */
  readonly rounds: number;
}

/** @throws RangeError when the recording lacks the layer's hash */
export function layoutSortedRound(
  { recording, pairs, letters }: ShownRun,
  { layer, head, round }: Pick<Selection, 'layer' | 'head' | 'round'>,
): SortedRound {
  const view = headView(recording, layer, head);
  return {
    tape: layoutTape(view, round, pairs),
    matrices: layoutSortedMatrices(view, round, pairs),
    letters,
    buckets: bucketCount(recording.config),
    rounds: recording.config.hashRounds,
  };
}

/** The made example of twelve queries; q1 to q12 are id + 1. */
export const CLASSIC_ROUND: SortedRound = {
  tape: layoutTape(CLASSIC_TWELVE, 0, []),
  matrices: layoutSortedMatrices(CLASSIC_TWELVE, 0, []),
  letters: Array.from({ length: CLASSIC_TOKENS }, (_, position) => `q${position + 1}`),
  buckets: CLASSIC_BUCKETS,
  rounds: 1,
};
