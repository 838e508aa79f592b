import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import { layerNorm } from './layerNorm.ts';
import { linear } from './layers.ts';

/**
 * G of a block: layer norm, dense, activation, dense, over `feedForwardChunks` slices of the sequence in turn.
 *
 * @param input  [batch, tokens, modelDim]
 * @param weight finds `layer_norm.*`, `dense.dense.*` and `output.dense.*`
 * @returns [batch, tokens, modelDim]
 * @see Kitaev et al. 2020, §3, equation 10
 */
export function feedForward(
  input: Tensor,
  weight: (name: string) => Tensor,
  options: Pick<ReformerConfig, 'activation' | 'feedForwardChunks' | 'layerNormEpsilon'>,
): Tensor {
  return inSlices(input, options.feedForwardChunks, (slice) => {
    const normal = layerNorm(
      slice,
      weight('layer_norm.weight'),
      weight('layer_norm.bias'),
      options.layerNormEpsilon,
    );
    const wide = linear(normal, weight('dense.dense.weight'), weight('dense.dense.bias'));
    return linear(
      activate(wide, options.activation),
      weight('output.dense.weight'),
      weight('output.dense.bias'),
    );
  });
}

/** The activation between the two dense layers. gelu is exact (erf), gelu_tanh its tanh approximation. */
export function activate(input: Tensor, activation: ReformerConfig['activation']): Tensor {
  if (activation === 'relu') return tf.relu(input);
  if (activation === 'gelu')
    return tf.mul(input, tf.mul(tf.add(tf.erf(tf.mul(input, Math.SQRT1_2)), 1), 0.5));
  const cubed = tf.mul(tf.mul(input, input), input);
  const inner = tf.mul(tf.add(input, tf.mul(cubed, 0.044715)), Math.sqrt(2 / Math.PI));
  return tf.mul(input, tf.mul(tf.add(tf.tanh(inner), 1), 0.5));
}

/**
 * Runs `layer` over `count` equal slices of the sequence, one after the other, and joins the results.
 *
 * @param input [batch, tokens, width]
 * @see Kitaev et al. 2020, §3, equation 10
 */
function inSlices(input: Tensor, count: number, layer: (slice: Tensor) => Tensor): Tensor {
  if (count === 1) return layer(input);
  return tf.concat(
    sliceTokens(input, count).map((slice) => tf.tidy(() => layer(slice))),
    1,
  );
}

/**
 * The sequence in `count` equal parts.
 *
 * @param input [batch, tokens, width]
 * @throws RangeError when the count does not divide the length
 */
export function sliceTokens(input: Tensor, count: number): Tensor[] {
  const [batch = 1, tokens = 1, width = 1] = input.shape;
  if (tokens % count !== 0)
    throw new RangeError(`feedForwardChunks is ${count}; it must divide the length ${tokens}`);
  const length = tokens / count;
  return Array.from({ length: count }, (_, index) =>
    tf.slice(input, [0, index * length, 0], [batch, length, width]),
  );
}
