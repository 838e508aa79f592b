import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * Axial position embeddings: position p gets concat(rows[p div columns], columns[p mod columns]).
 *
 * @param rowWeights    [rows, 1, rowDim]
 * @param columnWeights [1, columns, columnDim]
 * @returns [rows · columns, rowDim + columnDim]
 */
export function axialPositions(rowWeights: Tensor, columnWeights: Tensor): Tensor {
  const [rows = 1, , rowDim = 1] = rowWeights.shape;
  const [, columns = 1, columnDim = 1] = columnWeights.shape;
  const parts = [tf.mul(rowWeights, tf.ones([1, columns, 1])), tf.mul(columnWeights, tf.ones([rows, 1, 1]))];
  return tf.reshape(tf.concat(parts, 2), [rows * columns, rowDim + columnDim]);
}

/** The embeddings of the first `tokens` positions, [tokens, width]. */
export function firstPositions(embeddings: Tensor, tokens: number): Tensor {
  return tf.slice(embeddings, [0, 0], [tokens, embeddings.shape[1] ?? 1]);
}
