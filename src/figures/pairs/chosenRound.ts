import { bucketSortReference } from '../../kernels/bucketSort/reference.ts';
import { invertPermutationReference } from '../../kernels/invertPermutation/reference.ts';
import type { RoundView } from './meetings.ts';

/**
 * One round whose buckets are chosen rather than hashed, seen as the paper sees it: causal, own bucket, one chunk back.
 *
 * @param bucketIds bucket of each position, in [0, buckets)
 */
export function chosenRound(bucketIds: readonly number[], buckets: number, chunkLength: number): RoundView {
  const tokens = bucketIds.length;
  const sortOrder = bucketSortReference(bucketIds, { rounds: 1, tokens, buckets });
  return {
    tokens,
    chunkLength,
    chunksBefore: 1,
    chunksAfter: 0,
    rounds: 1,
    ownBucketOnly: true,
    causal: true,
    bucketIds: Int32Array.from(bucketIds),
    sortOrder,
    undoSort: invertPermutationReference(sortOrder, tokens),
  };
}
