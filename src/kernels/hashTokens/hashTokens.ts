import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import { hashTokensReference, type HashSizes } from './reference.ts';
import source from './hashTokens.wgsl?raw';

export const HASH_TOKENS = defineKernel({
  name: 'hashTokens',
  inputs: ['vectors', 'rotations', 'mask', 'factors'],
  uniforms: ({ heads, tokens, headDim, rounds, factors }: HashSizes) => ({
    heads,
    tokens,
    headDim,
    rounds,
    columns: factors.reduce((sum, factor) => sum + factor / 2, 0),
    factorCount: factors.length,
    paddingBucket: factors.reduce((product, factor) => product * factor, 1),
  }),
  passes: {
    bucketIds: {
      source,
      inputs: ['vectors', 'rotations', 'mask', 'factors'],
      threads: ({ rows, rounds, tokens }) => rows * rounds * tokens,
      output: {
        dtype: 'int32',
        shape: ({ rows, heads, rounds, tokens }) => [rows / heads, heads, rounds, tokens],
      },
    },
  },
  results: ['bucketIds'],
  reference: ({ vectors, rotations, mask }, sizes) => ({
    bucketIds: hashTokensReference(vectors, rotations, mask, sizes),
  }),
  examples: [
    {
      // Whole numbers: products are exact everywhere, and equal projections are frequent. Token 0 is the zero vector,
      // where everything ties; padding stands in the middle and at the end.
      inputs: {
        vectors: Float32Array.from({ length: 2 * 2 * 6 * 3 }, (_, index) =>
          index % 18 < 3 ? 0 : ((5 * index) % 7) - 3,
        ),
        rotations: Float32Array.from({ length: 2 * 3 * 2 * 5 }, (_, index) => ((index ** 3 + index) % 7) - 3),
        mask: Int32Array.of(1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1),
        factors: Int32Array.of(4, 6),
      },
      sizes: { rows: 4, heads: 2, tokens: 6, headDim: 3, rounds: 2, factors: [4, 6] },
    },
  ],
});

/**
 * Assigns each token one bucket per hash round: argmax over [xR, −xR]; ties take the lowest bucket, a vector
 * that holds NaN takes bucket 0.
 *
 * @param vectors   [batch, heads, tokens, headDim] float32, not normalised (argmax does not care)
 * @param rotations [heads, headDim, hashRounds, sum(factors) / 2] float32
 * @param mask      [batch, tokens] int32, 1 token, 0 padding; padding gets the extra bucket prod(factors)
 * @param factors   factors of the number of buckets, each even
 * @returns bucketIds [batch, heads, hashRounds, tokens] int32
 * @see Kitaev et al. 2020, §2
 */
export function hashTokens(
  vectors: Tensor,
  rotations: Tensor,
  mask: Tensor,
  factors: readonly number[],
): Tensor {
  const [batch = 1, heads = 1, tokens = 1, headDim = 1] = vectors.shape;
  const sizes = { rows: batch * heads, heads, tokens, headDim, rounds: rotations.shape[2] ?? 1, factors };
  const factorTensor = tensor([...factors], [factors.length], 'int32');
  const { bucketIds } = HASH_TOKENS.run({ vectors, rotations, mask, factors: factorTensor }, sizes);
  factorTensor.dispose();
  return bucketIds;
}
