import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import { hashTokensReference, type HashSizes } from './reference.ts';
import source from './hashTokens.wgsl?raw';

const KERNEL: Kernel = {
  name: 'hashTokens',
  source,
  inputs: ['vectors', 'rotations', 'mask', 'factors'],
  uniforms: ['heads', 'tokens', 'headDim', 'rounds', 'columns', 'factorCount', 'paddingBucket'],
  dtype: 'int32',
};

/**
 * Assigns each token one bucket per hash round: argmax over [xR, −xR]; ties take the lowest bucket.
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
  const rounds = rotations.shape[2] ?? 1;
  const shape = [batch, heads, rounds, tokens];
  const sizes: HashSizes = { rows: batch * heads, heads, tokens, headDim, rounds, factors };
  if (!onWebGPU()) {
    const bucketIds = hashTokensReference(vectors.dataSync(), rotations.dataSync(), mask.dataSync(), sizes);
    return tensor(bucketIds, shape, 'int32');
  }
  const uniforms = {
    heads,
    tokens,
    headDim,
    rounds,
    columns: rotations.shape[3] ?? 1,
    factorCount: factors.length,
    paddingBucket: factors.reduce((product, factor) => product * factor, 1),
  };
  const factorTensor = tensor([...factors], [factors.length], 'int32');
  const bucketIds = launch(
    KERNEL,
    [vectors, rotations, mask, factorTensor],
    uniforms,
    sizes.rows * rounds * tokens,
    shape,
  );
  factorTensor.dispose();
  return bucketIds;
}
