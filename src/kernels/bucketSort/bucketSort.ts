import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import { bucketSortReference } from './reference.ts';
import source from './bucketSort.wgsl?raw';

const KERNEL: Kernel = {
  name: 'bucketSort',
  source,
  inputs: ['bucketIds'],
  uniforms: ['rounds', 'tokens', 'buckets'],
  dtype: 'int32',
};

/**
 * Sorts the tokens of each round by (bucket, position).
 *
 * @param bucketIds [batch, heads, hashRounds, tokens] int32, in [0, buckets)
 * @returns sortOrder [batch, heads, hashRounds · tokens] int32: slot → round · tokens + position
 * @see Kitaev et al. 2020, §2
 */
export function bucketSort(bucketIds: Tensor, buckets: number): Tensor {
  const [batch = 1, heads = 1, rounds = 1, tokens = 1] = bucketIds.shape;
  const shape = [batch, heads, rounds * tokens];
  const sizes = { rounds, tokens, buckets };
  if (!onWebGPU()) return tensor(bucketSortReference(bucketIds.dataSync(), sizes), shape, 'int32');
  return launch(KERNEL, [bucketIds], sizes, batch * heads * rounds * buckets, shape);
}
