import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { MASKED_LOGIT } from '../../../kernels/chunkVisibility/reference.ts';
import { withNeighbours } from '../chunks.ts';
import { separateKeysAttention } from '../exact/sharedQKAttention.ts';
import { attendInWindows } from '../windowAttention.ts';
import { withShape } from '../../tensors/withShape.ts';

/** What fixes one local attention. */
export interface LocalOptions {
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
  readonly causal: boolean;
}

/**
 * Attention within fixed windows of the reading order, with separate keys; the windows are circular. A sequence no
 * longer than a chunk is attended exactly.
 *
 * @param queries, keys, values [batch, heads, tokens, headDim]
 * @param mask [batch, tokens] int32
 * @returns [batch, heads, tokens, headDim]
 * @throws RangeError when the chunk length does not divide the length
 */
export function localAttention(
  { queries, keys, values }: { queries: Tensor; keys: Tensor; values: Tensor },
  mask: Tensor,
  { chunkLength, chunksBefore, chunksAfter, causal }: LocalOptions,
): Tensor {
  const [batch = 1, heads = 1, tokens = 1, headDim = 1] = queries.shape;
  if (tokens <= chunkLength) return separateKeysAttention(queries, keys, values, mask, causal).output;
  if (tokens % chunkLength !== 0) {
    throw new RangeError(`the length is ${tokens}; it must be a multiple of the chunk length ${chunkLength}`);
  }
  const rows = batch * heads;
  const chunks = tokens / chunkLength;
  const windows = { rows, slots: tokens, headDim, chunkLength, chunksBefore, chunksAfter };
  const flat = (each: Tensor) => withShape(each, [rows, tokens, headDim]);
  const { output } = attendInWindows(
    flat(queries),
    flat(tf.div(keys, Math.sqrt(headDim))),
    flat(values),
    { from: [mask], compute: ([real]) => windowVisibility(real as Tensor) },
    windows,
  );
  return withShape(output, [batch, heads, tokens, headDim]);

  function windowVisibility(real: Tensor): Tensor {
    const cut = (each: Tensor, count: number) => tf.reshape(each, [count, chunks, chunkLength, 1]);
    const look = (each: Tensor) =>
      tf.transpose(withNeighbours(each, chunksBefore, chunksAfter), [0, 1, 3, 2]);
    return tf.tidy(() => {
      const position = cut(tf.range(0, tokens, 1), 1);
      const key = look(position); // [1, chunks, 1, windowKeys]
      const past = causal
        ? tf.cast(tf.greaterEqual(position, key), 'float32')
        : tf.onesLike(tf.add(position, key));
      const kept = tf.mul(look(cut(tf.cast(real, 'float32'), batch)), past); // [batch, chunks, chunkLength, windowKeys]
      const hidden = tf.reshape(tf.mul(tf.sub(1, kept), MASKED_LOGIT), [batch, 1, -1]);
      const everyHead = tf.broadcastTo(hidden, [batch, heads, hidden.shape[2] ?? 1]);
      return tf.reshape(everyHead, [rows, tokens, -1]);
    });
  }
}
