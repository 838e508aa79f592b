import { getBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { bucketSortReference } from '../../src/kernels/bucketSort/reference.ts';
import { launch } from '../../src/kernels/launch.ts';
import source from './quadraticSort.wgsl?raw';

/** The sort of `src/kernels` as it was: every bucket goes through every token. */
export function bucketSort(bucketIds: Tensor, buckets: number): Tensor {
  const [batch = 1, heads = 1, rounds = 1, tokens = 1] = bucketIds.shape;
  const shape = [batch, heads, rounds * tokens];
  const uniforms = { rounds, tokens, buckets };
  if (!getBackend().startsWith('webgpu'))
    return tensor(bucketSortReference(bucketIds.dataSync(), uniforms), shape, 'int32');
  const threads = batch * heads * rounds * buckets;
  return launch(
    { name: 'quadraticSort', source, inputs: ['bucketIds'], uniforms, threads, dtype: 'int32', shape },
    [bucketIds],
  );
}
