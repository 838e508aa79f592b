import { CAUSES } from '../../kernels/chunkVisibility/reference.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import {
  chunkWindows,
  countedCauses,
  type CauseCounts,
  type ChunkWindow,
  type PairColumns,
} from './matrixParts.ts';
import { meetingOf, pairCause, type Meeting, type RoundView } from '../pairs/meetings.ts';

/** What the four matrices of the paper's Figure 2 are drawn from: one head and round, whatever their order. */
export interface SortedMatrices {
  readonly tokens: number;
  readonly chunkLength: number;
  /** By position. */
  readonly buckets: readonly number[];
  /** Position → slot, and slot → position. */
  readonly slots: readonly number[];
  readonly order: readonly number[];
  /** Every pair of one bucket, both triangles and the diagonal; and those that are seen across buckets. */
  readonly pairs: PairColumns;
  readonly windows: readonly ChunkWindow[];
  /** The copy line: each question and its answer. */
  readonly answers: readonly (QuestionPair & { readonly meeting: Meeting })[];
  readonly counts: CauseCounts;
}

/**
 * Lays out the matrices of Figure 2 a–d for shared queries and keys: all pairs in reading order (a), sorted by bucket
 * (b), without the future and the token itself (c), and within the windows of chunks (d).
 *
 * @see Kitaev et al. 2020, §2 and Figure 2
 */
export function layoutSortedMatrices(
  view: RoundView,
  round: number,
  questions: readonly QuestionPair[],
): SortedMatrices {
  const { tokens, chunkLength } = view;
  const start = round * tokens;
  const buckets = Array.from(view.bucketIds.subarray(start, start + tokens));
  const slots = Array.from(view.undoSort.subarray(start, start + tokens), (slot) => slot - start);
  const order = Array.from(view.sortOrder.subarray(start, start + tokens), (entry) => entry - start);
  const queries: number[] = [];
  const keys: number[] = [];
  const causes: number[] = [];
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key < tokens; key++) {
      const same = buckets[query] === buckets[key];
      // Under `paper` nothing is seen across buckets.
      if (!same && view.ownBucketOnly) continue;
      const cause = pairCause(view, round, query, key);
      if (!same && cause !== 'attended') continue;
      queries.push(query);
      keys.push(key);
      causes.push(CAUSES[cause]);
    }
  }
  const pairs = {
    queries: Uint16Array.from(queries),
    keys: Uint16Array.from(keys),
    causes: Uint8Array.from(causes),
  };
  return {
    tokens,
    chunkLength,
    buckets,
    slots,
    order,
    pairs,
    windows: chunkWindows(view),
    answers: questions.map((pair) => ({
      ...pair,
      meeting: meetingOf(view, round, pair.question, pair.answer),
    })),
    counts: countedCauses(pairs, buckets),
  };
}
