import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { bucketSort } from '../../../kernels/bucketSort/bucketSort.ts';
import { chunkVisibility, type SortedTokens } from '../../../kernels/chunkVisibility/chunkVisibility.ts';
import type { WindowRules } from '../../../kernels/chunkVisibility/reference.ts';
import { hashTokens } from '../../../kernels/hashTokens/hashTokens.ts';
import { invertPermutation } from '../../../kernels/invertPermutation/invertPermutation.ts';
import { withNeighbours } from '../chunks.ts';
import { combineRounds, softmaxOverRounds } from './combineRounds.ts';
import { sortByOrder, unsort } from './permute.ts';
import type { AttentionRules } from '../../../config/presets.ts';
import { attendInWindows } from '../windowAttention.ts';
import { normaliseKeys } from '../normaliseKeys.ts';
import { maskedSoftmax, sharedQKAttention } from '../exact/sharedQKAttention.ts';
import type { LayerTap } from '../../taps.ts';
import { withShape } from '../../tensors/withShape.ts';

/** What fixes one LSH attention. */
export interface LSHOptions {
  readonly rules: AttentionRules;
  readonly bucketFactors: readonly number[];
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
  readonly causal: boolean;
}

/** What flows into one LSH attention. */
export interface LSHInputs {
  /** [batch, heads, tokens, headDim] */
  readonly sharedQK: Tensor;
  /** [batch, heads, tokens, headDim] */
  readonly values: Tensor;
  /** [heads, headDim, hashRounds, rotationColumns]; not needed where bucket ids are replayed */
  readonly rotations?: Tensor | undefined;
  /** [batch, tokens] int32, 1 token, 0 padding */
  readonly mask: Tensor;
  /** True where the mask holds any padding: padded tokens then hash to an extra bucket. */
  readonly padded: boolean;
  /** [batch, heads, hashRounds, tokens] int32: replayed instead of hashing, when the vectors are rebuilt ones. */
  readonly bucketIds?: Tensor | undefined;
}

/**
 * LSH attention; a sequence no longer than a chunk is attended exactly, without hashing.
 *
 * @returns [batch, heads, tokens, headDim]
 * @see Kitaev et al. 2020, §2
 */
export function lshAttention(inputs: LSHInputs, options: LSHOptions, tap: LayerTap): Tensor {
  const tokens = inputs.sharedQK.shape[2] ?? 1;
  if (tokens <= options.chunkLength) {
    return sharedQKAttention(inputs.sharedQK, inputs.values, inputs.mask, options).output;
  }
  return chunkedLSHAttention(inputs, options, tap);
}

/**
 * Hashes, sorts, cuts into chunks, attends within the windows, undoes the sort and combines the rounds.
 *
 * @returns [batch, heads, tokens, headDim]
 * @throws RangeError when the chunk length does not divide the length
 */
export function chunkedLSHAttention(inputs: LSHInputs, options: LSHOptions, tap: LayerTap): Tensor {
  const { sharedQK, values, rotations, mask } = inputs;
  const { rules, chunkLength, chunksBefore, chunksAfter } = options;
  const [batch = 1, heads = 1, tokens = 1, headDim = 1] = sharedQK.shape;
  if (tokens % chunkLength !== 0) {
    throw new RangeError(`the length is ${tokens}; it must be a multiple of the chunk length ${chunkLength}`);
  }
  const rounds = (inputs.bucketIds ?? rotations)?.shape[2] ?? 1;
  const rows = batch * heads;
  const slots = rounds * tokens;
  const chunks = slots / chunkLength;

  const sorted = sortTokens(inputs, options);
  const window: WindowRules = { ...options, ...rules, rows, heads, rounds, tokens };
  const order = tf.reshape(sorted.sortOrder, [rows, slots]);
  const undo = tf.reshape(sorted.undoSort, [rows, slots]);
  const sort = (each: Tensor) => sortByOrder(withShape(each, [rows, tokens, headDim]), order, undo);

  const queries = sort(sharedQK); // [rows, slots, headDim]
  // Normalised before they are copied into every round.
  const keys = sort(normaliseKeys(sharedQK, rules)); // [rows, slots, headDim]
  const windows = { rows, slots, headDim, chunkLength, chunksBefore, chunksAfter };
  const { output: slotOutput, logSumExp } = attendInWindows(
    queries,
    keys,
    sort(values),
    {
      from: [sorted.bucketIds, sorted.sortOrder, sorted.undoSort, mask],
      compute: (from) => visibilityOf(from, window),
    },
    windows,
  );

  const perRound = (each: Tensor, width: number) =>
    withShape(unsort(each, order, undo), [batch, heads, rounds, tokens, width]);
  const roundLogSumExp = perRound(logSumExp, 1); // [batch, heads, rounds, tokens, 1]
  const roundWeights = softmaxOverRounds(roundLogSumExp);
  const output = combineRounds(roundWeights, perRound(slotOutput, headDim));

  tap.keep('bucketIds', sorted.bucketIds);
  tap.keep('sortOrder', sorted.sortOrder);
  tap.keep('undoSort', sorted.undoSort);
  if (rotations !== undefined) tap.keep('rotations', rotations);
  if (tap.wants('logits') || tap.wants('attention')) keepScores(queries, keys, sorted, window, tap);
  tap.keep('roundLogSumExp', tf.squeeze(roundLogSumExp, [4]));
  tap.keep('roundWeights', tf.squeeze(roundWeights, [4]));
  if (rotations !== undefined && tap.wants('rotated')) tap.keep('rotated', rotate(sharedQK, rotations));
  if (tap.wants('causes')) tap.keep('causes', tf.cast(chunkVisibility(sorted, window, true), 'int32'));
  if (tap.wants('queryPositions'))
    tap.keep('queryPositions', positionsOf(sorted.sortOrder, tokens, [batch, heads, chunks, chunkLength]));
  if (tap.wants('keyPositions')) {
    const positions = positionsOf(sorted.sortOrder, tokens, [rows, chunks, chunkLength, 1]);
    tap.keep(
      'keyPositions',
      tf.cast(
        tf.reshape(withNeighbours(tf.cast(positions, 'float32'), chunksBefore, chunksAfter), [
          batch,
          heads,
          chunks,
          -1,
        ]),
        'int32',
      ),
    );
  }
  return output;
}

/** `chunkVisibility` of the index tensors, a row a sequence and head. */
function visibilityOf(
  [bucketIds, sortOrder, undoSort, mask]: readonly Tensor[],
  window: WindowRules,
): Tensor {
  const sorted = { bucketIds, sortOrder, undoSort, mask } as SortedTokens;
  const visibility = chunkVisibility(sorted, window, false);
  return tf.reshape(visibility, [window.rows, window.rounds * window.tokens, -1]);
}

/** Scores and weights, which the attention itself never stores; only to be looked at. */
function keepScores(
  queries: Tensor,
  keys: Tensor,
  sorted: SortedTokens,
  window: WindowRules,
  tap: LayerTap,
): void {
  const visibility = chunkVisibility(sorted, window, false);
  const [, , chunks = 1, chunkLength = 1] = visibility.shape;
  const cut = (each: Tensor) => tf.reshape(each, [window.rows, chunks, chunkLength, -1]);
  const seen = withNeighbours(cut(keys), window.chunksBefore, window.chunksAfter);
  const logits = tf.matMul(cut(queries), seen, false, true); // [rows, chunks, chunkLength, windowKeys]
  tap.keep('logits', tf.reshape(logits, visibility.shape));
  const attention = maskedSoftmax(logits, tf.reshape(visibility, logits.shape));
  tap.keep('attention', tf.reshape(attention, visibility.shape));
}

/** Buckets, their stable sort and its inverse; none of it carries a gradient. */
export function sortTokens(
  { sharedQK, rotations, mask, padded, bucketIds: replayed }: LSHInputs,
  { bucketFactors, rules }: Pick<LSHOptions, 'bucketFactors' | 'rules'>,
): SortedTokens {
  const extraBucket = padded && rules.paddingBucket;
  const buckets = bucketFactors.reduce((product, factor) => product * factor, 1) + Number(extraBucket);
  const hashed = extraBucket ? mask : tf.onesLike(mask);
  const bucketIds = replayed ?? hashTokens(sharedQK, needed(rotations), hashed, bucketFactors);
  const sortOrder = bucketSort(bucketIds, buckets);
  return { bucketIds, sortOrder, undoSort: invertPermutation(sortOrder), mask };
}

function needed(rotations: Tensor | undefined): Tensor {
  if (rotations === undefined) throw new RangeError('LSH attention needs rotations, or bucket ids to replay');
  return rotations;
}

/** xR for a look at it: [batch, heads, rounds, tokens, rotationColumns]. */
export function rotate(sharedQK: Tensor, rotations: Tensor): Tensor {
  const [batch = 1, heads = 1, tokens = 1] = sharedQK.shape;
  const [, headDim = 1, rounds = 1, columns = 1] = rotations.shape;
  const flat = tf.broadcastTo(tf.reshape(rotations, [1, heads, headDim, rounds * columns]), [
    batch,
    heads,
    headDim,
    rounds * columns,
  ]);
  const rotated = tf.reshape(tf.matMul(sharedQK, flat), [batch, heads, tokens, rounds, columns]);
  return tf.transpose(rotated, [0, 1, 3, 2, 4]);
}

function positionsOf(order: Tensor, tokens: number, shape: number[]): Tensor {
  return tf.reshape(tf.mod(order, tf.scalar(tokens, 'int32')), shape);
}
