import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import { bucketSortReference } from './reference.ts';
import bucketStarts from './bucketStarts.wgsl?raw';
import placeTokens from './placeTokens.wgsl?raw';
import tileRanks from './tileRanks.wgsl?raw';
import tileStarts from './tileStarts.wgsl?raw';

interface SortSizes {
  readonly batch: number;
  readonly heads: number;
  readonly rounds: number;
  readonly tokens: number;
  readonly buckets: number;
}

/** A tile has a counter a bucket, so tiles as long as there are buckets hold no more counters than tokens. */
const SHORTEST_TILE = 32;
const tileLengthOf = ({ buckets }: SortSizes) => Math.max(SHORTEST_TILE, buckets);
const tilesOf = (sizes: SortSizes) => Math.ceil(sizes.tokens / tileLengthOf(sizes));

/** A round of a row. */
const linesOf = ({ batch, heads, rounds }: SortSizes) => batch * heads * rounds;

export const BUCKET_SORT = defineKernel({
  name: 'bucketSort',
  inputs: ['bucketIds'],
  uniforms: (sizes: SortSizes) => ({
    lines: linesOf(sizes),
    rounds: sizes.rounds,
    tokens: sizes.tokens,
    buckets: sizes.buckets,
    tileLength: tileLengthOf(sizes),
    tiles: tilesOf(sizes),
  }),
  passes: {
    tileRanks: {
      source: tileRanks,
      inputs: ['bucketIds'],
      threads: (sizes) => linesOf(sizes) * tilesOf(sizes),
      output: {
        dtype: 'int32',
        shape: (sizes) => [linesOf(sizes) * (tilesOf(sizes) * sizes.buckets + sizes.tokens)],
      },
    },
    tileStarts: {
      source: tileStarts,
      inputs: ['tileRanks'],
      threads: (sizes) => linesOf(sizes) * sizes.buckets,
      output: { dtype: 'int32', shape: (sizes) => [linesOf(sizes) * (tilesOf(sizes) + 1) * sizes.buckets] },
    },
    bucketStarts: {
      source: bucketStarts,
      inputs: ['tileStarts'],
      threads: linesOf,
      output: { dtype: 'int32', shape: (sizes) => [linesOf(sizes) * sizes.buckets] },
    },
    sortOrder: {
      source: placeTokens,
      inputs: ['bucketIds', 'tileRanks', 'tileStarts', 'bucketStarts'],
      threads: (sizes) => linesOf(sizes) * sizes.tokens,
      output: {
        dtype: 'int32',
        shape: ({ batch, heads, rounds, tokens }) => [batch, heads, rounds * tokens],
      },
    },
  },
  results: ['sortOrder'],
  reference: ({ bucketIds }, sizes) => ({ sortOrder: bucketSortReference(bucketIds, sizes) }),
  examples: [
    {
      // Three tiles a line, the last one not full; bucket 3 stays empty.
      inputs: {
        bucketIds: Int32Array.from(
          { length: 4 * 70 },
          (_, index) => [0, 4, 1, 2][((index * index) % 11) & 3] ?? 0,
        ),
      },
      sizes: { batch: 1, heads: 2, rounds: 2, tokens: 70, buckets: 5 },
    },
  ],
});

/**
 * Sorts the tokens of each round by (bucket, position).
 *
 * @param bucketIds [batch, heads, hashRounds, tokens] int32, in [0, buckets)
 * @returns sortOrder [batch, heads, hashRounds · tokens] int32: slot → round · tokens + position
 * @see Kitaev et al. 2020, §2
 */
export function bucketSort(bucketIds: Tensor, buckets: number): Tensor {
  const [batch = 1, heads = 1, rounds = 1, tokens = 1] = bucketIds.shape;
  return BUCKET_SORT.run({ bucketIds }, { batch, heads, rounds, tokens, buckets }).sortOrder;
}
