import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import { invertPermutationReference } from './reference.ts';
import source from './invertPermutation.wgsl?raw';

const KERNEL: Kernel = {
  name: 'invertPermutation',
  source,
  inputs: ['order'],
  uniforms: ['slots'],
  dtype: 'int32',
};

/**
 * @param order [..., slots] int32, each row a permutation of 0 … slots − 1
 * @returns undo, the same shape: undo[order[s]] = s
 */
export function invertPermutation(order: Tensor): Tensor {
  const slots = order.shape.at(-1) ?? 1;
  if (!onWebGPU()) return tensor(invertPermutationReference(order.dataSync(), slots), order.shape, 'int32');
  return launch(KERNEL, [order], { slots }, order.size, order.shape);
}
