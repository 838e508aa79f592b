import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import { invertPermutationReference } from './reference.ts';
import source from './invertPermutation.wgsl?raw';

interface PermutationSizes {
  /** [..., slots] */
  readonly shape: readonly number[];
}

export const INVERT_PERMUTATION = defineKernel({
  name: 'invertPermutation',
  inputs: ['order'],
  uniforms: ({ shape }: PermutationSizes) => ({ slots: shape.at(-1) ?? 1 }),
  passes: {
    undo: {
      source,
      inputs: ['order'],
      threads: ({ shape }) => shape.reduce((product, length) => product * length, 1),
      output: { dtype: 'int32', shape: ({ shape }) => shape },
    },
  },
  results: ['undo'],
  reference: ({ order }, { shape }) => ({ undo: invertPermutationReference(order, shape.at(-1) ?? 1) }),
  examples: [
    {
      inputs: { order: Int32Array.of(0, 1, 2, 3, 4, 3, 0, 4, 2, 1, 1, 2, 3, 4, 0) },
      sizes: { shape: [3, 5] },
    },
  ],
});

/**
 * @param order [..., slots] int32, each row a permutation of 0 … slots − 1
 * @returns undo, the same shape: undo[order[s]] = s
 */
export function invertPermutation(order: Tensor): Tensor {
  return INVERT_PERMUTATION.run({ order }, { shape: order.shape }).undo;
}
