import { engine, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect } from 'vitest';
import { gaussianNumbers } from '../../src/maths/random.ts';

/** A tensor of standard normal numbers, the same for the same seed. */
export function gaussianTensor(shape: readonly number[], seed: number): Tensor {
  return tensor(
    gaussianArray(
      shape.reduce((product, size) => product * size, 1),
      seed,
    ),
    [...shape],
    'float32',
  );
}

export function gaussianArray(size: number, seed: number): Float32Array {
  const next = gaussianNumbers(xoroshiro128plus(seed));
  return Float32Array.from({ length: size }, () => next());
}

/** Largest absolute difference; Infinity when the sizes differ or a number is no number. */
export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let largest = 0;
  for (let index = 0; index < expected.length; index++) {
    const difference = Math.abs((actual[index] ?? NaN) - (expected[index] ?? NaN));
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Infinity : difference;
  }
  return largest;
}

export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(largestDifference(actual, expected)).toBeLessThanOrEqual(tolerance);
}

/** Disposes what an asynchronous check leaves behind. */
export async function inScope<T>(check: () => Promise<T>): Promise<T> {
  engine().startScope();
  try {
    return await check();
  } finally {
    engine().endScope();
  }
}
