import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import { DRAWS, dropoutMaskReference } from './reference.ts';
import source from './dropoutMask.wgsl?raw';

const KERNEL: Kernel = {
  name: 'dropoutMask',
  source,
  inputs: [],
  uniforms: ['seed', 'threshold'],
  dtype: 'float32',
};

/**
 * Which values survive dropout: the same for the same seed, on every backend.
 *
 * @param rate share that is dropped, in [0, 1)
 * @param seed 32-bit integer
 * @returns float32 of `shape`, 0 dropped, 1 kept
 */
export function dropoutMask(shape: readonly number[], rate: number, seed: number): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const threshold = Math.round(rate * DRAWS);
  if (!onWebGPU()) return tensor(dropoutMaskReference(size, threshold, seed), [...shape]);
  return launch(KERNEL, [], { seed, threshold }, size, shape);
}
