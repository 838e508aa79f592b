import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * The same numbers under another shape. TensorFlow.js's own reshape holds on to its input for the gradient, and with it
 * to the memory of whatever made it; the old shape is all that is needed.
 */
export function withShape<Rank extends tf.Rank = tf.Rank>(
  input: Tensor,
  shape: tf.ShapeMap[Rank],
): Tensor<Rank> {
  const before = input.shape;
  return tf.customGrad<Tensor<Rank>>((given) => ({
    value: tf.reshape<Rank>(given as Tensor, shape),
    gradFunc: (dy: Tensor<Rank>) => tf.reshape(dy, before),
  }))(input);
}
