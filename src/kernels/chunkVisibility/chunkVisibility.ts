import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import { chunkVisibilityReference, type WindowRules } from './reference.ts';
import source from './chunkVisibility.wgsl?raw';

const KERNEL: Kernel = {
  name: 'chunkVisibility',
  source,
  inputs: ['order', 'undo', 'bucketIds', 'mask'],
  uniforms: [
    'heads',
    'tokens',
    'slots',
    'chunkLength',
    'chunksBefore',
    'windowChunks',
    'causal',
    'ownBucketOnly',
    'countOnce',
    'maskPaddedQueries',
    'asCauses',
  ],
  dtype: 'float32',
};

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
  const { rows, heads, rounds, tokens, chunkLength, chunksBefore } = rules;
  const slots = rounds * tokens;
  const windowChunks = 1 + chunksBefore + rules.chunksAfter;
  const shape = [rows / heads, heads, slots / chunkLength, chunkLength, windowChunks * chunkLength];
  if (!onWebGPU()) {
    const [order, undo, ids, real] = [sortOrder, undoSort, bucketIds, mask].map((each) => each.dataSync());
    return tensor(
      chunkVisibilityReference(order ?? [], undo ?? [], ids ?? [], real ?? [], rules, asCauses),
      shape,
    );
  }
  const uniforms = {
    heads,
    tokens,
    slots,
    chunkLength,
    chunksBefore,
    windowChunks,
    causal: Number(rules.causal),
    ownBucketOnly: Number(rules.ownBucketOnly),
    countOnce: Number(rules.countOnce),
    maskPaddedQueries: Number(rules.maskPaddedQueries),
    asCauses: Number(asCauses),
  };
  const threads = shape.reduce((product, length) => product * length, 1);
  return launch(KERNEL, [sortOrder, undoSort, bucketIds, mask], uniforms, threads, shape);
}
