import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Optimiser } from './optimiser.ts';

const DECAY = 0.8;
const SMALLEST_SQUARE = 1e-30;
const SMALLEST_SCALE = 1e-3;
const CLIP = 1;

/**
 * Adafactor without momentum: a matrix keeps the means of its squared gradients by row and by column, not all of them.
 * A step is learningRate · max(1e-3, RMS(parameter)) times an update whose RMS is at most 1.
 *
 * @see Shazeer, Stern 2018, algorithms 4 and 5
 */
export class Adafactor implements Optimiser {
  private readonly means: Map<string, Tensor>;

  constructor(state: ReadonlyMap<string, Tensor>) {
    this.means = new Map(state);
  }

  get state(): ReadonlyMap<string, Tensor> {
    return this.means;
  }

  update(name: string, parameter: Tensor, gradient: Tensor, step: number, learningRate: number): Tensor {
    const factored = parameter.rank === 2 && parameter.shape.every((size) => size > 1);
    const keys = (factored ? ['row', 'column'] : ['all']).map((part) => `squares_by_${part}.${name}`);
    const olds = keys.map((key) => this.means.get(key));
    // 0 at the first step: what is not yet known has no weight.
    const beta = 1 - step ** -DECAY;
    const [next, ...news] = tf.tidy((): [Tensor, ...Tensor[]] => {
      const squares = tf.add(tf.mul(gradient, gradient), SMALLEST_SQUARE);
      const seen = factored ? [tf.mean(squares, 1), tf.mean(squares, 0)] : [squares];
      const means = seen.map((value, index) => mix(olds[index], value, beta));
      const update = tf.mul(gradient, inverseRoot(means));
      const clipped = tf.div(update, tf.maximum(tf.div(rootMeanSquare(update), CLIP), 1));
      const scale = tf.maximum(rootMeanSquare(parameter), SMALLEST_SCALE);
      return [tf.sub(parameter, tf.mul(clipped, tf.mul(scale, learningRate))), ...means];
    });
    tf.dispose(olds.filter((each) => each !== undefined));
    keys.forEach((key, index) => this.means.set(key, news[index] as Tensor));
    return next;
  }

  dispose(): void {
    tf.dispose([...this.means.values()]);
    this.means.clear();
  }
}

function mix(mean: Tensor | undefined, value: Tensor, beta: number): Tensor {
  return mean === undefined ? value : tf.add(tf.mul(mean, beta), tf.mul(value, 1 - beta));
}

/** 1 / √V, where V is the matrix itself or rows · columns / mean(rows). Roots first: products of squares underflow. */
function inverseRoot([first, columns]: Tensor[]): Tensor {
  const rows = first as Tensor;
  if (columns === undefined) return tf.rsqrt(rows);
  const byRow = tf.rsqrt(tf.div(rows, tf.mean(rows)));
  return tf.mul(tf.expandDims(byRow, 1), tf.expandDims(tf.rsqrt(columns), 0));
}

function rootMeanSquare(values: Tensor): Tensor {
  return tf.sqrt(tf.mean(tf.mul(values, values)));
}
