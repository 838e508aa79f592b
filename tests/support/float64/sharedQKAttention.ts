import type { AttentionRules } from '../../../src/config/presets.ts';
import { maskedAttention } from './maskedAttention.ts';
import { normaliseKeys } from './normaliseKeys.ts';
import { addScaled, type Differentiable } from './vectors.ts';
import type { View } from './views.ts';

/**
 * Exact shared-QK attention: the keys are the normalised queries. Back: dx = dq + what goes back through the keys.
 *
 * @param sharedQK, values [rows · tokens, headDim]
 */
export function sharedQKAttention(
  sharedQK: Float64Array,
  values: Float64Array,
  { views, headDim, rules }: { views: readonly View[]; headDim: number; rules: AttentionRules },
): Differentiable<[Float64Array, Float64Array]> {
  const keys = normaliseKeys(sharedQK, headDim, rules);
  const attended = maskedAttention(sharedQK, keys.output, values, { views, headDim });
  return {
    output: attended.output,
    backward: (cotangent) => {
      const [forQK, forKeys, forValues] = attended.backward(cotangent, new Float64Array(views.length));
      addScaled(forQK, 1, ...keys.backward(forKeys));
      return [forQK, forValues];
    },
  };
}
