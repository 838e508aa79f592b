import { reshape, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import { sumOverRoundsReference, type RoundSizes } from './reference.ts';
import source from './sumOverRounds.wgsl?raw';

export const SUM_OVER_ROUNDS = defineKernel({
  name: 'sumOverRounds',
  inputs: ['values'],
  uniforms: ({ rounds, width }: RoundSizes) => ({ rounds, width }),
  passes: {
    sums: {
      source,
      inputs: ['values'],
      threads: ({ rows, width }) => rows * width,
      output: { dtype: 'float32', shape: ({ rows, width }) => [rows, width] },
    },
  },
  results: ['sums'],
  reference: ({ values }, sizes) => ({ sums: sumOverRoundsReference(values, sizes) }),
  examples: [
    {
      inputs: { values: Float32Array.from({ length: 30 }, (_, index) => ((7 * index) % 11) - 4) },
      sizes: { rows: 2, rounds: 3, width: 5 },
    },
  ],
});

/**
 * Sums over the hash rounds. TensorFlow.js's own reduction starts a workgroup with barriers for every number that it
 * returns, which is slow where each is the sum of a few; untracked.
 *
 * @param values [..., rounds, ...], float32
 * @param axis   of the rounds
 * @returns the same axes without the rounds
 */
export function sumOverRounds(values: Tensor, axis: number): Tensor {
  const product = (lengths: readonly number[]) => lengths.reduce((size, length) => size * length, 1);
  const [before, after] = [values.shape.slice(0, axis), values.shape.slice(axis + 1)];
  const sizes = { rows: product(before), rounds: values.shape[axis] ?? 1, width: product(after) };
  return tidy(() => reshape(SUM_OVER_ROUNDS.run({ values }, sizes).sums, [...before, ...after]));
}
