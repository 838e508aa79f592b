import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Optimiser } from './optimiser.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;

/**
 * Adam with bias correction, β₁ = 0.9, β₂ = 0.999, ε = 1e-7. Not TensorFlow.js's own: that one counts a step at every
 * call, so it can't update block by block, and its running products can't be restored bit for bit.
 *
 * @see Kingma, Ba 2015, algorithm 1
 */
export class Adam implements Optimiser {
  private readonly moments: Map<string, Tensor>;

  constructor(state: ReadonlyMap<string, Tensor>) {
    this.moments = new Map(state);
  }

  get state(): ReadonlyMap<string, Tensor> {
    return this.moments;
  }

  update(name: string, parameter: Tensor, gradient: Tensor, step: number, learningRate: number): Tensor {
    const means = [`first_moment.${name}`, `second_moment.${name}`] as const;
    const [first, second] = means.map((key) => this.moments.get(key));
    const [m, v, next] = tf.tidy(() => {
      const square = tf.mul(gradient, gradient);
      const newFirst = mix(first, gradient, BETA1);
      const newSecond = mix(second, square, BETA2);
      const spread = tf.add(tf.mul(tf.sqrt(newSecond), 1 / Math.sqrt(1 - BETA2 ** step)), EPSILON);
      const stride = tf.mul(tf.div(newFirst, spread), learningRate / (1 - BETA1 ** step));
      return [newFirst, newSecond, tf.sub(parameter, stride)] as [Tensor, Tensor, Tensor];
    });
    tf.dispose([first, second].filter((each) => each !== undefined));
    this.moments.set(means[0], m).set(means[1], v);
    return next;
  }

  dispose(): void {
    tf.dispose([...this.moments.values()]);
    this.moments.clear();
  }
}

/** β · mean + (1 − β) · value; a mean that does not exist yet is zero. */
function mix(mean: Tensor | undefined, value: Tensor, beta: number): Tensor {
  const part = tf.mul(value, 1 - beta);
  return mean === undefined ? part : tf.add(tf.mul(mean, beta), part);
}
