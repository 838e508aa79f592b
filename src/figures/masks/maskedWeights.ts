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
  const vectors = layerFloats(recording, layer, 'sharedQK').data.subarray(head * tokens * headDim);
  const at = (token: number) => vectors.subarray(token * headDim, (token + 1) * headDim);
  const keys = Array.from({ length: tokens }, (_, token) => {
    const length = Math.hypot(...at(token));
    return at(token).map((value) => (length === 0 ? 0 : value / length));
  });
  // The codes that these two stand for differ in this, too.
  const scale = preset === 'paper' || preset === 'lucidrains' ? 1 / Math.sqrt(headDim) : 1;
  const weights = new Float32Array(tokens * tokens).fill(NaN);
  for (let query = 0; query < tokens; query++) {
    const seen = Array.from({ length: tokens }, (_, key) => key).filter(
      (key) => mask[query * tokens + key] === 1,
    );
    const logits = seen.map((key) => scale * product(at(query), keys[key] ?? new Float32Array(headDim)));
    const largest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(logit - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    seen.forEach((key, index) => {
      weights[query * tokens + key] = (powers[index] ?? 0) / sum;
    });
  }
  return weights;
}

function product(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
