import { CLASSIC_BUCKETS, CLASSIC_TWELVE } from './classicTwelve.ts';
import { layoutSortedMatrices } from './sortedMatrices.ts';
import { layoutTape } from './tape.ts';

/** The made example of twelve queries as the figure draws it; q1 to q12 are id + 1. */
export const CLASSIC_EXAMPLE = {
  tape: layoutTape(CLASSIC_TWELVE, 0, []),
  matrices: layoutSortedMatrices(CLASSIC_TWELVE, 0, []),
  letters: Array.from(CLASSIC_TWELVE.bucketIds, (_, position) => `q${String(position + 1)}`),
  buckets: CLASSIC_BUCKETS,
  rounds: 1,
};
