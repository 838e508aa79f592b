import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { plusBias } from './tensors/plus.ts';
import { withShape } from './tensors/withShape.ts';

/**
 * y = x Wᵀ (+ b) over the last axis.
 *
 * @param input  [batch, tokens, in]
 * @param weight [out, in]
 * @param bias   [out]
 */
export function linear(input: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const [batch = 1, tokens = 1, width = 1] = input.shape;
  const product = tf.matMul(withShape<tf.Rank.R2>(input, [batch * tokens, width]), weight, false, true);
  const [outputs = 1] = weight.shape;
  const output = withShape(product, [batch, tokens, outputs]);
  return bias === undefined ? output : plusBias(output, bias);
}

/** [batch, tokens, heads · headDim] → [batch, heads, tokens, headDim] */
export function splitHeads(input: Tensor, heads: number): Tensor {
  const [batch = 1, tokens = 1, width = 1] = input.shape;
  return tf.transpose(withShape(input, [batch, tokens, heads, width / heads]), [0, 2, 1, 3]);
}

/** [batch, heads, tokens, headDim] → [batch, tokens, heads · headDim] */
export function mergeHeads(input: Tensor): Tensor {
  const [batch = 1, heads = 1, tokens = 1, headDim = 1] = input.shape;
  return withShape(tf.transpose(input, [0, 2, 1, 3]), [batch, tokens, heads * headDim]);
}
