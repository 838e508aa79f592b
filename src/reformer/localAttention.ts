import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { MASKED_LOGIT } from '../kernels/chunkVisibility/reference.ts';
import { withNeighbours } from './chunks.ts';
import { maskedSoftmax, separateKeysAttention } from './sharedQKAttention.ts';

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
  const cut = (each: Tensor, count: number, width: number) =>
    tf.reshape(each, [count, chunks, chunkLength, width]);
  const look = (each: Tensor) => withNeighbours(each, chunksBefore, chunksAfter);

  const visibility = tf.tidy(() => {
    const position = cut(tf.range(0, tokens, 1), 1, 1);
    const key = tf.transpose(look(position), [0, 1, 3, 2]); // [1, chunks, 1, windowKeys]
    const real = tf.transpose(look(cut(tf.cast(mask, 'float32'), batch, 1)), [0, 1, 3, 2]);
    const past = causal ? tf.cast(tf.greaterEqual(position, key), 'float32') : 1;
    const hidden = tf.mul(tf.sub(1, tf.mul(real, past)), MASKED_LOGIT); // [batch, chunks, chunkLength or 1, windowKeys]
    const windowKeys = key.shape[3] ?? 1;
    return tf.reshape(tf.broadcastTo(hidden, [batch, chunks, chunkLength, windowKeys]), [
      batch,
      1,
      tokens,
      windowKeys,
    ]);
  });
  const scaledKeys = look(cut(tf.div(keys, Math.sqrt(headDim)), rows, headDim));
  const logits = tf.matMul(cut(queries, rows, headDim), scaledKeys, false, true); // [rows, chunks, chunkLength, windowKeys]
  const { attention } = maskedSoftmax(tf.reshape(logits, [batch, heads, tokens, -1]), visibility);
  const output = tf.matMul(tf.reshape(attention, logits.shape), look(cut(values, rows, headDim)));
  return tf.reshape(output, [batch, heads, tokens, headDim]);
}
