import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { MASKED_LOGIT, SEEN_ABOVE, SELF_LOGIT } from '../kernels/chunkVisibility/reference.ts';
import type { AttentionRules } from './presets.ts';

/**
 * Keys from the shared vectors: unit length (the mean square plus epsilon under the root), divided by √headDim where
 * the rules scale logits.
 *
 * @param sharedQK [..., headDim]
 * @returns the same shape
 * @see Kitaev et al. 2020, §2, "Causal masking for shared-QK attention"
 */
export function normaliseKeys(sharedQK: Tensor, rules: AttentionRules): Tensor {
  const headDim = sharedQK.shape.at(-1) ?? 1;
  const meanSquare = tf.mean(tf.mul(sharedQK, sharedQK), -1, true);
  const inverse = tf.rsqrt(tf.add(meanSquare, rules.keyNormEpsilon));
  const scale = (rules.scaleLogits ? 1 / Math.sqrt(headDim) : 1) / Math.sqrt(headDim);
  return tf.mul(sharedQK, tf.mul(inverse, scale));
}

/** Attention weights and their log-sum-exp. */
export interface Weighted {
  /** the shape of the logits */
  readonly attention: Tensor;
  /** the shape of the logits with a last axis of one */
  readonly logSumExp: Tensor;
}

/**
 * Softmax over the last axis after the visibility: a value at or below SEEN_ABOVE replaces the logit, others are added.
 *
 * @param visibility broadcasts to the logits; untracked
 */
export function maskedSoftmax(logits: Tensor, visibility: Tensor): Weighted {
  const replaced = tf.lessEqual(visibility, SEEN_ABOVE);
  const kept = tf.add(logits, tf.where(replaced, tf.zerosLike(visibility), visibility));
  const masked = tf.where(
    tf.broadcastTo(replaced, logits.shape),
    tf.broadcastTo(visibility, logits.shape),
    kept,
  );
  // Not exp(masked − logSumExp): beside a mask of −1e9 float32 would lose the sum, and a fully masked row its mean.
  const largest = tf.max(masked, -1, true);
  const relative = tf.exp(tf.sub(masked, largest));
  const total = tf.sum(relative, -1, true);
  return { attention: tf.div(relative, total), logSumExp: tf.add(largest, tf.log(total)) };
}

/**
 * What full attention does to each logit: masks the future and padding, then sets the pair of a token with itself.
 *
 * @param mask [batch, tokens] int32
 * @returns [batch, 1, tokens, tokens] float32
 */
export function fullVisibility(mask: Tensor, causal: boolean, withSelfMask: boolean): Tensor {
  return tf.tidy(() => {
    const tokens = mask.shape[1] ?? 1;
    const position = tf.range(0, tokens, 1);
    const query = tf.reshape(position, [1, 1, tokens, 1]);
    const key = tf.reshape(position, [1, 1, 1, tokens]);
    const real = tf.reshape(tf.cast(mask, 'float32'), [-1, 1, 1, tokens]);
    const past = causal ? tf.cast(tf.greaterEqual(query, key), 'float32') : tf.onesLike(tf.add(query, key));
    const hidden = tf.mul(tf.sub(1, tf.mul(real, past)), MASKED_LOGIT);
    if (!withSelfMask) return hidden;
    const itself = tf.cast(tf.equal(query, key), 'float32');
    return tf.add(tf.mul(hidden, tf.sub(1, itself)), tf.mul(itself, SELF_LOGIT));
  });
}

/**
 * Exact shared-QK attention over every pair.
 *
 * @param sharedQK [batch, heads, tokens, headDim]
 * @param values   [batch, heads, tokens, headDim]
 * @param mask     [batch, tokens] int32
 * @returns output [batch, heads, tokens, headDim] and attention [batch, heads, tokens, tokens]
 */
export function sharedQKAttention(
  sharedQK: Tensor,
  values: Tensor,
  mask: Tensor,
  { rules, causal }: { rules: AttentionRules; causal: boolean },
): { output: Tensor; attention: Tensor } {
  const logits = tf.matMul(sharedQK, normaliseKeys(sharedQK, rules), false, true);
  const { attention } = maskedSoftmax(logits, fullVisibility(mask, causal, true));
  return { output: tf.matMul(attention, values), attention };
}

/**
 * Exact attention with separate keys, logits divided by √headDim, no self mask. Shapes as `sharedQKAttention`.
 */
export function separateKeysAttention(
  queries: Tensor,
  keys: Tensor,
  values: Tensor,
  mask: Tensor,
  causal: boolean,
): { output: Tensor; attention: Tensor } {
  const headDim = queries.shape.at(-1) ?? 1;
  const logits = tf.matMul(queries, tf.div(keys, Math.sqrt(headDim)), false, true);
  const { attention } = maskedSoftmax(logits, fullVisibility(mask, causal, false));
  return { output: tf.matMul(attention, values), attention };
}
