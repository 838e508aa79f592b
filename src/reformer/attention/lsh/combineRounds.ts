import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { sumOverRounds } from '../../../kernels/sumOverRounds/sumOverRounds.ts';
import { customGradient } from '../../tensors/customGradient.ts';

const ROUNDS = 2;

/**
 * Round weights from the log-sum-exp of each round: they sum to one exactly as far as float32 goes, also beside the self
 * mask's −1e5. With P = softmax: dS = P ⊙ (dP − Σ dP ⊙ P).
 *
 * @param roundLogSumExp [batch, heads, rounds, tokens, 1]
 * @returns the same shape
 */
export function softmaxOverRounds(roundLogSumExp: Tensor): Tensor {
  const softmax = customGradient<[Tensor]>(([logits], save) => {
    const weights = tf.tidy(() => {
      const rounds = tf.split(logits, logits.shape[ROUNDS] ?? 1, ROUNDS);
      const largest = rounds.reduce((most, round) => tf.maximum(most, round));
      const relative = tf.exp(tf.sub(logits, largest));
      return tf.div(relative, overRounds(relative));
    });
    save([weights]);
    return { value: weights, gradFunc };
  });

  function gradFunc(dy: Tensor, saved: Tensor[]): Tensor {
    const [weights] = saved as [Tensor];
    return tf.tidy(() => tf.mul(weights, tf.sub(dy, overRounds(tf.mul(dy, weights)))));
  }

  return softmax(roundLogSumExp);
}

/**
 * Σ weight · output over the rounds.
 *
 * @param roundWeights [batch, heads, rounds, tokens, 1]
 * @param roundOutputs [batch, heads, rounds, tokens, headDim]
 * @returns [batch, heads, tokens, headDim]
 */
export function combineRounds(roundWeights: Tensor, roundOutputs: Tensor): Tensor {
  const combine = customGradient<[Tensor, Tensor]>(([weights, outputs], save) => {
    save([weights, outputs]);
    return { value: tf.tidy(() => sumOverRounds(tf.mul(weights, outputs), ROUNDS)), gradFunc };
  });

  function gradFunc(dy: Tensor, saved: Tensor[]): Tensor[] {
    const [weights, outputs] = saved as [Tensor, Tensor];
    const everyRound = tf.expandDims(dy, ROUNDS);
    return [tf.tidy(() => tf.sum(tf.mul(outputs, everyRound), -1, true)), tf.mul(weights, everyRound)];
  }

  return combine(roundWeights, roundOutputs);
}

function overRounds(values: Tensor): Tensor {
  return tf.expandDims(sumOverRounds(values, ROUNDS), ROUNDS);
}
