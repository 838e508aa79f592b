import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import window from '../window.wgsl?raw';
import { bucketSortReference } from '../bucketSort/reference.ts';
import { invertPermutationReference } from '../invertPermutation/reference.ts';
import { CAUSES, chunkVisibilityReference, MASKED_LOGIT, SELF_LOGIT, type WindowRules } from './reference.ts';
import source from './chunkVisibility.wgsl?raw';

/** The index tensors of one hashed layer, all int32. */
export interface SortedTokens {
  /** [batch, heads, hashRounds, tokens] */
  readonly bucketIds: Tensor;
  /** [batch, heads, slots] */
  readonly sortOrder: Tensor;
  /** [batch, heads, slots] */
  readonly undoSort: Tensor;
  /** [batch, tokens], 1 token, 0 padding */
  readonly mask: Tensor;
}

interface VisibilitySizes extends WindowRules {
  readonly asCauses: boolean;
}

function shapeOf(sizes: VisibilitySizes): number[] {
  const { rows, heads, rounds, tokens, chunkLength, chunksBefore, chunksAfter } = sizes;
  const windowKeys = (1 + chunksBefore + chunksAfter) * chunkLength;
  return [rows / heads, heads, (rounds * tokens) / chunkLength, chunkLength, windowKeys];
}

export const CHUNK_VISIBILITY = defineKernel({
  name: 'chunkVisibility',
  inputs: ['sortOrder', 'undoSort', 'bucketIds', 'mask'],
  constants: () => ({
    MASKED_LOGIT,
    SELF_LOGIT,
    FUTURE: CAUSES.future,
    ITSELF: CAUSES.itself,
    ATTENDED: CAUSES.attended,
    OTHER_BUCKET: CAUSES.otherBucket,
    PADDING: CAUSES.padding,
  }),
  uniforms: (sizes: VisibilitySizes) => ({
    heads: sizes.heads,
    tokens: sizes.tokens,
    slots: sizes.rounds * sizes.tokens,
    chunkLength: sizes.chunkLength,
    chunksBefore: sizes.chunksBefore,
    windowChunks: 1 + sizes.chunksBefore + sizes.chunksAfter,
    causal: Number(sizes.causal),
    ownBucketOnly: Number(sizes.ownBucketOnly),
    countOnce: Number(sizes.countOnce),
    maskPaddedQueries: Number(sizes.maskPaddedQueries),
    asCauses: Number(sizes.asCauses),
  }),
  passes: {
    visibility: {
      source: window + source,
      inputs: ['sortOrder', 'undoSort', 'bucketIds', 'mask'],
      threads: (sizes) => shapeOf(sizes).reduce((product, length) => product * length, 1),
      output: { dtype: 'float32', shape: shapeOf },
    },
  },
  results: ['visibility'],
  reference: ({ sortOrder, undoSort, bucketIds, mask }, { asCauses, ...rules }) => ({
    visibility: chunkVisibilityReference(sortOrder, undoSort, bucketIds, mask, rules, asCauses),
  }),
  examples: [
    exampleOf({
      ownBucketOnly: true,
      countOnce: true,
      maskPaddedQueries: false,
      causal: true,
      asCauses: false,
    }),
    exampleOf({
      ownBucketOnly: false,
      countOnce: false,
      maskPaddedQueries: true,
      causal: false,
      asCauses: false,
    }),
    exampleOf({
      ownBucketOnly: true,
      countOnce: true,
      maskPaddedQueries: true,
      causal: true,
      asCauses: true,
    }),
  ],
});

/** Two sequences with padding, two heads, two rounds: keys are met again in the second round, and in the wrapped chunk. */
function exampleOf(
  rules: Pick<VisibilitySizes, 'ownBucketOnly' | 'countOnce' | 'maskPaddedQueries' | 'causal' | 'asCauses'>,
) {
  const sizes = {
    rows: 4,
    heads: 2,
    rounds: 2,
    tokens: 6,
    chunkLength: 3,
    chunksBefore: 1,
    chunksAfter: 1,
    ...rules,
  };
  const bucketIds = Int32Array.from({ length: 4 * 2 * 6 }, (_, index) => ((5 * index) % 7) & 1);
  const sortOrder = bucketSortReference(bucketIds, { rounds: 2, tokens: 6, buckets: 2 });
  const undoSort = invertPermutationReference(sortOrder, 12);
  const mask = Int32Array.of(1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1);
  return { inputs: { sortOrder, undoSort, bucketIds, mask }, sizes };
}

/**
 * For each query slot and each key of its window: what is done to the logit, or (asCauses) why it is seen or not.
 *
 * @returns [batch, heads, chunks, chunkLength, windowKeys] float32, as `chunkVisibilityReference` describes
 */
export function chunkVisibility(
  { bucketIds, sortOrder, undoSort, mask }: SortedTokens,
  rules: WindowRules,
  asCauses: boolean,
): Tensor {
  const inputs = { sortOrder, undoSort, bucketIds, mask };
  return CHUNK_VISIBILITY.run(inputs, { ...rules, asCauses }).visibility;
}
