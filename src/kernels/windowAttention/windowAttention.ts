import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from '../defineKernel.ts';
import window from '../window.wgsl?raw';
import { EXAMPLE_OPERANDS, EXAMPLE_SIZES } from './examples.ts';
import { windowConstants, windowUniforms } from './launchSizes.ts';
import { STATISTICS, windowAttentionReference, type WindowOperands, type WindowSizes } from './reference.ts';
import source from './windowAttention.wgsl?raw';

export const WINDOW_ATTENTION = defineKernel({
  name: 'windowAttention',
  inputs: ['queries', 'keys', 'values', 'visibility'],
  constants: windowConstants,
  uniforms: windowUniforms,
  passes: {
    packed: {
      source: window + source,
      inputs: ['queries', 'keys', 'values', 'visibility'],
      threads: ({ rows, slots }: WindowSizes) => rows * slots,
      output: { dtype: 'float32', shape: ({ rows, slots, headDim }) => [rows, slots, headDim + STATISTICS] },
    },
  },
  results: ['packed'],
  reference: (operands, sizes) => ({ packed: windowAttentionReference(operands, sizes) }),
  examples: [{ inputs: EXAMPLE_OPERANDS, sizes: EXAMPLE_SIZES }],
});

/**
 * Attention within windows of chunks, as `windowAttentionReference`; untracked.
 *
 * @returns [rows, slots, headDim + 2]: output, largest logit, sum of exponentials relative to it
 */
export function windowAttention(operands: WindowOperands<Tensor>, sizes: WindowSizes): Tensor {
  return WINDOW_ATTENTION.run({ ...operands }, sizes).packed;
}
