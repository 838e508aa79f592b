import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * Each chunk's window: the chunks before it, itself, the chunks after it, in that order, circularly.
 *
 * @param chunked [rows, chunks, chunkLength, width]
 * @returns [rows, chunks, chunkLength · (1 + before + after), width]
 */
export function withNeighbours(chunked: Tensor, before: number, after: number): Tensor {
  if (before === 0 && after === 0) return chunked;
  const parts: Tensor[] = [];
  for (let offset = -before; offset <= after; offset++) parts.push(rollChunks(chunked, offset));
  return tf.concat(parts, 2);
}

/** Chunk c of the result is chunk c + offset of the input, modulo the number of chunks. */
function rollChunks(chunked: Tensor, offset: number): Tensor {
  const [rows = 1, chunks = 1, chunkLength = 1, width = 1] = chunked.shape;
  const shift = ((offset % chunks) + chunks) % chunks;
  if (shift === 0) return chunked;
  const tail = tf.slice(chunked, [0, shift, 0, 0], [rows, chunks - shift, chunkLength, width]);
  return tf.concat([tail, tf.slice(chunked, [0, 0, 0, 0], [rows, shift, chunkLength, width])], 1);
}
