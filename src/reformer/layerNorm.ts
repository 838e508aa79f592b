import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { consume } from './tensors/consume.ts';
import { customGradient } from './tensors/customGradient.ts';

/**
 * Layer norm over the last axis with the population variance. Its gradient keeps mean and spread of each token, and
 * computes the rest again: x̂ = (x − mean) · inverse, g = dy · weight, dx = inverse (g − mean g − x̂ mean(g x̂)).
 *
 * @param input [batch, tokens, width]
 * @param weight, bias [width]
 * @see Ba et al. 2016, §3
 */
export function layerNorm(input: Tensor, weight: Tensor, bias: Tensor, epsilon: number): Tensor {
  const normalise = customGradient<[Tensor, Tensor, Tensor]>(([x, scale, shift], save) => {
    const mean = tf.mean(x, -1, true);
    const inverse = tf.tidy(() => {
      const centred = tf.sub(x, mean);
      return tf.rsqrt(
        tf.add(
          tf.mean(
            consume(centred, (each) => tf.mul(each, each)),
            -1,
            true,
          ),
          epsilon,
        ),
      );
    });
    save([x, scale, mean, inverse]);
    const value = consume(
      consume(standardise(x, mean, inverse), (each) => tf.mul(each, scale)),
      (each) => tf.add(each, shift),
    );
    return { value, gradFunc };
  });
  return normalise(input, weight, bias);
}

function gradFunc(dy: Tensor, saved: Tensor[]): Tensor[] {
  const [x, scale, mean, inverse] = saved as [Tensor, Tensor, Tensor, Tensor];
  return tf.tidy(() => {
    const standard = standardise(x, mean, inverse);
    const tokenAxes = dy.shape.slice(0, -1).map((_, axis) => axis);
    const byScale = tf.tidy(() => tf.sum(tf.mul(dy, standard), tokenAxes));
    const byShift = tf.sum(dy, tokenAxes);
    const g = tf.mul(dy, scale);
    const slope = tf.tidy(() => tf.mean(tf.mul(g, standard), -1, true));
    const along = consume(standard, (each) => tf.add(tf.mul(each, slope), tf.mean(g, -1, true)));
    const across = consume(g, (each) => tf.sub(each, along));
    return [tf.mul(across, inverse), byScale, byShift];
  });
}

function standardise(x: Tensor, mean: Tensor, inverse: Tensor): Tensor {
  return consume(tf.sub(x, mean), (centred) => tf.mul(centred, inverse));
}
