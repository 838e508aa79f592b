import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { MASKED_LOGIT, SEEN_ABOVE, SELF_LOGIT } from '../../../kernels/chunkVisibility/reference.ts';
import { consume } from '../../tensors/consume.ts';
import { normaliseKeys } from '../normaliseKeys.ts';
import type { AttentionRules } from '../../../config/presets.ts';
import { checkExactLength } from './longestExact.ts';
import { customGradient } from '../../tensors/customGradient.ts';

/**
 * Softmax over the last axis after the visibility: a value at or below SEEN_ABOVE replaces the logit, others are added.
 *
 * @param visibility broadcasts to the logits
 * @returns weights in the shape of the logits, which are disposed; untracked
 */
export function maskedSoftmax(logits: Tensor, visibility: Tensor): Tensor {
  const seen = tf.cast(tf.greater(visibility, SEEN_ABOVE), 'float32');
  const masked = consume(
    consume(logits, (each) => tf.mul(each, seen)),
    (each) => tf.add(each, visibility),
  );
  // Relative to the largest: beside a mask of −1e9 float32 would lose the sum, and a fully masked row its mean.
  const relative = consume(
    consume(masked, (each) => tf.sub(each, tf.max(each, -1, true))),
    (each) => tf.exp(each),
  );
  return consume(relative, (each) => tf.div(each, tf.sum(each, -1, true)));
}

/** Attention over every pair. */
export interface ExactAttention {
  /** [batch, heads, tokens, headDim] */
  readonly output: Tensor;
  /** @returns [batch, heads, tokens, tokens], computed again to be looked at; untracked */
  readonly weights: () => Tensor;
}

/**
 * Attention over every pair, the weights stored for the gradient: with P = softmax, dV = Pᵀ dO, dP = dO Vᵀ,
 * dS = P ⊙ (dP − Σ dP ⊙ P), dQ = dS K, dK = dSᵀ Q. A logit that was replaced has no gradient.
 *
 * @param queries, keys, values [batch, heads, tokens, headDim]
 * @param visibilityOf gives [batch, 1, tokens, tokens]; asked again for the gradient
 * @throws RangeError where the backend cannot hold the weights in one piece
 */
function attendToAll(
  queries: Tensor,
  keys: Tensor,
  values: Tensor,
  mask: Tensor,
  visibilityOf: (mask: Tensor) => Tensor,
): ExactAttention {
  const [batch = 1, heads = 1, tokens = 1] = queries.shape;
  checkExactLength(batch, heads, tokens);
  const attend = customGradient<[Tensor, Tensor, Tensor]>(([q, k, v], save) => {
    const weights = tf.tidy(() => maskedSoftmax(tf.matMul(q, k, false, true), visibilityOf(mask)));
    save([q, k, v, weights, mask]);
    return { value: tf.matMul(weights, v), gradFunc };
  });

  function gradFunc(dy: Tensor, saved: Tensor[]): Tensor[] {
    const [q, k, v, weights, real] = saved as [Tensor, Tensor, Tensor, Tensor, Tensor];
    return tf.tidy(() => {
      const byValues = tf.matMul(weights, dy, true, false);
      const byLogits = consume(tf.matMul(dy, v, false, true), (byWeights) => {
        const mean = tf.tidy(() => tf.sum(tf.mul(byWeights, weights), -1, true));
        const centred = tf.sub(byWeights, mean);
        const product = consume(centred, (each) => tf.mul(each, weights));
        return consume(product, (each) =>
          tf.mul(each, tf.cast(tf.greater(visibilityOf(real), SEEN_ABOVE), 'float32')),
        );
      });
      return [tf.matMul(byLogits, k), tf.matMul(byLogits, q, true, false), byValues];
    });
  }

  return {
    output: attend(queries, keys, values),
    weights: () => tf.tidy(() => maskedSoftmax(tf.matMul(queries, keys, false, true), visibilityOf(mask))),
  };
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
 */
export function sharedQKAttention(
  sharedQK: Tensor,
  values: Tensor,
  mask: Tensor,
  { rules, causal }: { rules: AttentionRules; causal: boolean },
): ExactAttention {
  return attendToAll(sharedQK, normaliseKeys(sharedQK, rules), values, mask, (real) =>
    fullVisibility(real, causal, true),
  );
}

/** Exact attention with separate keys, logits divided by √headDim, no self mask. Shapes as `sharedQKAttention`. */
export function separateKeysAttention(
  queries: Tensor,
  keys: Tensor,
  values: Tensor,
  mask: Tensor,
  causal: boolean,
): ExactAttention {
  const headDim = queries.shape.at(-1) ?? 1;
  const scaled = tf.div(keys, Math.sqrt(headDim));
  return attendToAll(queries, scaled, values, mask, (real) => fullVisibility(real, causal, false));
}
