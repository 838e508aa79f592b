import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * Mean cross-entropy of each position's logits against the next token, in nats.
 *
 * @param logits [batch, tokens, vocabulary]
 * @param tokens [batch, tokens] int32
 * @param from   first position that is asked; the last position has no next token and never counts
 * @returns a scalar
 */
export function meanCrossEntropy(logits: Tensor, tokens: Tensor, from: number): Tensor {
  const [batch = 1, length = 1, vocabulary = 1] = logits.shape;
  const asked = length - 1 - from;
  const flat = tf.reshape(tf.slice(logits, [0, from, 0], [batch, asked, vocabulary]), [
    batch * asked,
    vocabulary,
  ]);
  const next = tf.reshape(tf.slice(tokens, [0, from + 1], [batch, asked]), [batch * asked]);
  const oneHot = tf.cast(tf.oneHot(next as tf.Tensor1D, vocabulary), 'float32');
  const right = tf.sum(tf.mul(flat, oneHot), -1);
  return tf.mean(tf.sub(tf.logSumExp(flat, -1), right));
}
