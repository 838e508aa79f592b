import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { AttentionRules } from '../../config/presets.ts';
import { customGradient } from '../tensors/customGradient.ts';

/**
 * Keys from the shared vectors: unit length (the mean square plus epsilon under the root), divided by √headDim where
 * the rules scale logits. With r = 1 / √(mean x² + ε): dx = s r (dy − r² x (x · dy) / headDim).
 *
 * @param sharedQK [..., headDim]
 * @returns the same shape
 * @see Kitaev et al. 2020, §2, "Causal masking for shared-QK attention"
 */
export function normaliseKeys(sharedQK: Tensor, rules: AttentionRules): Tensor {
  const headDim = sharedQK.shape.at(-1) ?? 1;
  const scale = (rules.scaleLogits ? 1 / Math.sqrt(headDim) : 1) / Math.sqrt(headDim);
  const normalise = customGradient<[Tensor]>(([x], save) => {
    const root = tf.tidy(() => tf.rsqrt(tf.add(tf.mean(tf.mul(x, x), -1, true), rules.keyNormEpsilon)));
    save([x, root]);
    return { value: tf.tidy(() => tf.mul(x, tf.mul(root, scale))), gradFunc };
  });

  function gradFunc(dy: Tensor, saved: Tensor[]): Tensor {
    const [x, root] = saved as [Tensor, Tensor];
    return tf.tidy(() => {
      const along = tf.tidy(() =>
        tf.mul(tf.sum(tf.mul(x, dy), -1, true), tf.div(tf.mul(root, root), headDim)),
      );
      const across = tf.tidy(() => tf.sub(dy, tf.mul(x, along)));
      return tf.mul(across, tf.mul(root, scale));
    });
  }

  return normalise(sharedQK);
}
