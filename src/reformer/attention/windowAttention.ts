import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { WindowSizes } from '../../kernels/windowAttention/reference.ts';
import { windowAttention } from '../../kernels/windowAttention/windowAttention.ts';
import { windowGradients } from '../../kernels/windowAttention/windowGradients.ts';
import { customGradient } from '../tensors/customGradient.ts';

/** What is done to each logit, as a function of small index tensors: it is computed again in the backward pass. */
export interface Visibility {
  readonly from: readonly Tensor[];
  /** @returns [rows, slots, windowKeys] as `chunkVisibility` gives it */
  readonly compute: (from: readonly Tensor[]) => Tensor;
}

/**
 * Attention within windows of chunks. Of the forward pass only operands and output are kept; scores are computed again
 * for the gradient.
 *
 * @param queries, keys, values [rows, slots, headDim]
 * @returns output [rows, slots, headDim] and the log-sum-exp of the logits [rows, slots, 1]
 */
export function attendInWindows(
  queries: Tensor,
  keys: Tensor,
  values: Tensor,
  visibility: Visibility,
  sizes: WindowSizes,
): { output: Tensor; logSumExp: Tensor } {
  const { rows, slots, headDim } = sizes;
  const part = (packed: Tensor, start: number, width: number) =>
    tf.slice(packed, [0, 0, start], [rows, slots, width]);

  const attend = customGradient<[Tensor, Tensor, Tensor]>(([q, k, v], save) => {
    const packed = tf.tidy(() =>
      windowAttention(
        { queries: q, keys: k, values: v, visibility: visibility.compute(visibility.from) },
        sizes,
      ),
    );
    save([q, k, v, packed, ...visibility.from]);
    const value = tf.tidy(() => {
      const logSumExp = tf.add(part(packed, headDim, 1), tf.log(part(packed, headDim + 1, 1)));
      return tf.concat([part(packed, 0, headDim), logSumExp], 2);
    });
    return { value, gradFunc };
  });

  function gradFunc(dy: Tensor, saved: Tensor[]): Tensor[] {
    const [q, k, v, packed, ...from] = saved as [Tensor, Tensor, Tensor, Tensor, ...Tensor[]];
    return tf.tidy(() => {
      const byOutput = part(dy, 0, headDim);
      const perQuery = tf.tidy(() => {
        const weighted = tf.sum(tf.mul(byOutput, part(packed, 0, headDim)), 2, true);
        return tf.concat([part(packed, headDim, 2), tf.sub(weighted, part(dy, headDim, 1))], 2);
      });
      const operands = { queries: q, keys: k, values: v, visibility: visibility.compute(from) };
      const { byQueries, byKeys, byValues } = windowGradients(operands, { byOutput, perQuery }, sizes);
      return [byQueries, byKeys, byValues];
    });
  }

  const packed = attend(queries, keys, values);
  return { output: part(packed, 0, headDim), logSumExp: part(packed, headDim, 1) };
}
