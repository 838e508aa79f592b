import { at } from '../../maths/at.ts';
import { layerFloats, type Recording } from '../../recording/recording.ts';

/**
 * Attention over any mask, on the run's shared queries and keys: one softmax a row over the keys that are let through.
 *
 * @param mask [tokens, tokens], query by key: 1 seen
 * @returns [tokens, tokens]: weights that sum to one over each row that sees anything; NaN where not seen
 * @throws RangeError when the recording lacks the layer's shared queries and keys
 * @see Kitaev et al. 2020, §2, equation 4
 */
export function maskedWeights(
  recording: Recording,
  { layer, head }: { readonly layer: number; readonly head: number },
  mask: Uint8Array,
): Float32Array {
  const { maxTokens: tokens, headDim, preset } = recording.config;
  const start = head * tokens * headDim;
  const queries = layerFloats(recording, layer, 'sharedQK').data.subarray(start, start + tokens * headDim);
  const keys = new Float32Array(queries.length);
  for (let from = 0; from < keys.length; from += headDim) {
    const length = Math.hypot(...queries.subarray(from, from + headDim));
    for (let d = from; d < from + headDim; d++) keys[d] = length === 0 ? 0 : at(queries, d) / length;
  }
  // The codes that these two stand for differ in this, too.
  const scale = preset === 'paper' || preset === 'lucidrains' ? 1 / Math.sqrt(headDim) : 1;
  const weights = new Float32Array(tokens * tokens).fill(NaN);
  const logits = new Float64Array(tokens);
  for (let query = 0; query < tokens; query++) {
    const row = query * tokens;
    let largest = -Infinity;
    for (let key = 0; key < tokens; key++) {
      if (mask[row + key] !== 1) continue;
      logits[key] = scale * product(queries, query * headDim, keys, key * headDim, headDim);
      largest = Math.max(largest, at(logits, key));
    }
    let sum = 0;
    for (let key = 0; key < tokens; key++) {
      if (mask[row + key] !== 1) continue;
      logits[key] = Math.exp(at(logits, key) - largest);
      sum += at(logits, key);
    }
    for (let key = 0; key < tokens; key++) {
      if (mask[row + key] === 1) weights[row + key] = at(logits, key) / sum;
    }
  }
  return weights;
}

/** Of two vectors that start at two places; in their order, so that the sum rounds the same way each time. */
function product(one: Float32Array, from: number, other: Float32Array, start: number, length: number) {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += at(one, from + d) * at(other, start + d);
  return sum;
}
