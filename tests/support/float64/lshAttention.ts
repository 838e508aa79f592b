import type { AttentionRules } from '../../../src/config/presets.ts';
import { maskedAttention } from './maskedAttention.ts';
import { normaliseKeys } from './normaliseKeys.ts';
import { addScaled, at, dot, rowsOf, softmax, type Differentiable } from './vectors.ts';
import type { View } from './views.ts';

/**
 * LSH attention with its buckets fixed: w = softmax of lse over the rounds, y = Σ w o.
 *
 * Back: do = w dy; dlse = w (dy · o − dy · y); then as shared-QK attention in each round.
 *
 * @param sharedQK, values [rows · tokens, headDim]
 * @param views [rows, rounds, tokens]
 * @see Kitaev et al. 2020, §2 and appendix A
 */
export function lshAttention(
  sharedQK: Float64Array,
  values: Float64Array,
  { views, headDim, tokens, rounds, rules }: LSHSizes,
): Differentiable<[Float64Array, Float64Array]> {
  const keys = normaliseKeys(sharedQK, headDim, rules);
  const attended = maskedAttention(sharedQK, keys.output, values, { views, headDim });
  const roundOutputs = rowsOf(attended.output, headDim);
  const output = new Float64Array(sharedQK.length);
  const combined = rowsOf(output, headDim).map((y, query) => {
    const position = query % tokens;
    const start = (query - position) * rounds + position;
    const places = Array.from({ length: rounds }, (_, round) => start + round * tokens);
    const { shares } = softmax(Float64Array.from(places, (place) => at(attended.logSumExp, place)));
    for (const [round, place] of places.entries()) addScaled(y, at(shares, round), at(roundOutputs, place));
    return { y, places, shares };
  });
  return {
    output,
    backward: (cotangent) => {
      const ofOutput = new Float64Array(attended.output.length);
      const ofLogSumExp = new Float64Array(attended.logSumExp.length);
      const outputRows = rowsOf(ofOutput, headDim);
      for (const [query, dy] of rowsOf(cotangent, headDim).entries()) {
        const { y, places, shares } = at(combined, query);
        for (const [round, place] of places.entries()) {
          const share = at(shares, round);
          addScaled(at(outputRows, place), share, dy);
          ofLogSumExp[place] = share * (dot(dy, at(roundOutputs, place)) - dot(dy, y));
        }
      }
      const [forQK, forKeys, forValues] = attended.backward(ofOutput, ofLogSumExp);
      addScaled(forQK, 1, ...keys.backward(forKeys));
      return [forQK, forValues];
    },
  };
}

interface LSHSizes {
  readonly views: readonly View[];
  readonly headDim: number;
  readonly tokens: number;
  readonly rounds: number;
  readonly rules: AttentionRules;
}
