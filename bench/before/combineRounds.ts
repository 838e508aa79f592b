import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** Rounds were combined by TensorFlow.js's own reductions and their gradients. */
export function softmaxOverRounds(roundLogSumExp: Tensor): Tensor {
  const largest = tf.max(roundLogSumExp, 2, true);
  const relative = tf.exp(tf.sub(roundLogSumExp, largest));
  return tf.div(relative, tf.sum(relative, 2, true));
}

export function combineRounds(roundWeights: Tensor, roundOutputs: Tensor): Tensor {
  return tf.sum(tf.mul(roundWeights, roundOutputs), 2);
}
