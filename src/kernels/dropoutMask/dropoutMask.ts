import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import { DRAWS, dropoutMaskReference } from './reference.ts';
import source from './dropoutMask.wgsl?raw';

interface DropoutSizes {
  readonly shape: readonly number[];
  readonly threshold: number;
  readonly seed: number;
}

const sizeOf = ({ shape }: DropoutSizes) => shape.reduce((product, length) => product * length, 1);

export const DROPOUT_MASK = defineKernel({
  name: 'dropoutMask',
  inputs: [],
  uniforms: ({ seed, threshold }: DropoutSizes) => ({ seed, threshold }),
  passes: {
    kept: { source, inputs: [], threads: sizeOf, output: { dtype: 'float32', shape: ({ shape }) => shape } },
  },
  results: ['kept'],
  reference: (_, sizes) => ({ kept: dropoutMaskReference(sizeOf(sizes), sizes.threshold, sizes.seed) }),
  // Half are dropped, so each number found right is one bit; a negative seed uses all 32 bits.
  examples: [{ inputs: {}, sizes: { shape: [67], threshold: DRAWS / 2, seed: -123456789 } }],
});

/**
 * Which values survive dropout: the same for the same seed, on every backend.
 *
 * @param rate share that is dropped, in [0, 1)
 * @param seed 32-bit integer
 * @returns float32 of `shape`, 0 dropped, 1 kept
 */
export function dropoutMask(shape: readonly number[], rate: number, seed: number): Tensor {
  return DROPOUT_MASK.run({}, { shape, threshold: Math.round(rate * DRAWS), seed }).kept;
}
