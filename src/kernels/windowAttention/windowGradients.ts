import { reshape, slice, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import window from '../window.wgsl?raw';
import { EXAMPLE_COTANGENTS, EXAMPLE_OPERANDS, EXAMPLE_SIZES } from './examples.ts';
import keyValueGradient from './keyValueGradient.wgsl?raw';
import { windowConstants, windowUniforms } from './launchSizes.ts';
import queryGradient from './queryGradient.wgsl?raw';
import {
  windowGradientsReference,
  type WindowCotangents,
  type WindowGradients,
  type WindowOperands,
  type WindowSizes,
} from './reference.ts';

const INPUTS = ['queries', 'keys', 'values', 'visibility', 'byOutput', 'perQuery'] as const;

export const WINDOW_GRADIENTS = defineKernel({
  name: 'windowGradients',
  inputs: INPUTS,
  constants: windowConstants,
  uniforms: windowUniforms,
  passes: {
    byQueries: {
      source: window + queryGradient,
      inputs: INPUTS,
      threads: ({ rows, slots }: WindowSizes) => rows * slots,
      output: { dtype: 'float32', shape: ({ rows, slots, headDim }) => [rows, slots, headDim] },
    },
    byKeysAndValues: {
      source: window + keyValueGradient,
      inputs: INPUTS,
      threads: ({ rows, slots }) => rows * slots,
      output: { dtype: 'float32', shape: ({ rows, slots, headDim }) => [2, rows, slots, headDim] },
    },
  },
  results: ['byQueries', 'byKeysAndValues'],
  reference: (inputs, sizes) => windowGradientsReference(inputs, inputs, sizes),
  examples: [{ inputs: { ...EXAMPLE_OPERANDS, ...EXAMPLE_COTANGENTS }, sizes: EXAMPLE_SIZES }],
});

/**
 * Gradients of `windowAttention`, as `windowGradientsReference`; untracked.
 *
 * @returns three tensors [rows, slots, headDim]
 */
export function windowGradients(
  operands: WindowOperands<Tensor>,
  cotangents: WindowCotangents<Tensor>,
  sizes: WindowSizes,
): WindowGradients<Tensor> {
  const shape: [number, number, number] = [sizes.rows, sizes.slots, sizes.headDim];
  const { byQueries, byKeysAndValues } = WINDOW_GRADIENTS.run({ ...operands, ...cotangents }, sizes);
  const [byKeys, byValues] = tidy(() =>
    [0, 1].map((half) => reshape(slice(byKeysAndValues, [half, 0, 0, 0], [1, ...shape]), shape)),
  ) as [Tensor, Tensor];
  byKeysAndValues.dispose();
  return { byQueries, byKeys, byValues };
}
