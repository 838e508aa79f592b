import { chosenRound } from '../pairs/chosenRound.ts';
import type { RoundView } from '../pairs/meetings.ts';

/** Number of buckets of the example. */
export const CLASSIC_BUCKETS = 4;

/** The buckets of the example, members counted from one: {q1, q4, q6, q9, q10} and so on. */
const MEMBERS = [
  [1, 4, 6, 9, 10],
  [2, 11],
  [5, 7, 12],
  [3, 8],
];

export const CLASSIC_TOKENS = 12;
const CHUNK_LENGTH = 4;
export const CLASSIC_CHUNKS = CLASSIC_TOKENS / CHUNK_LENGTH;

/**
 * The made example of courses on the Reformer: twelve queries in four buckets, sorted to 1, 4, 6, 9, 10, 2, 11, 5, 7,
 * 12, 3, 8 and cut into three chunks. Nothing is hashed. Positions count from zero here; they are shown as id + 1.
 */
export const CLASSIC_TWELVE: RoundView = chosenRound(
  Array.from({ length: CLASSIC_TOKENS }, (_, position) =>
    MEMBERS.findIndex((members) => members.includes(position + 1)),
  ),
  CLASSIC_BUCKETS,
  CHUNK_LENGTH,
);
