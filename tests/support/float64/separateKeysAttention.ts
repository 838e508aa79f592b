import { maskedAttention } from './maskedAttention.ts';
import type { Differentiable } from './vectors.ts';
import type { View } from './views.ts';

/**
 * Attention with separate keys, full or local as the views say, the keys divided by √headDim; so is their gradient.
 *
 * @param queries, keys, values [rows · tokens, headDim]
 */
export function separateKeysAttention(
  queries: Float64Array,
  keys: Float64Array,
  values: Float64Array,
  { views, headDim }: { views: readonly View[]; headDim: number },
): Differentiable<[Float64Array, Float64Array, Float64Array]> {
  const scaled = (each: Float64Array) => each.map((entry) => entry / Math.sqrt(headDim));
  const attended = maskedAttention(queries, scaled(keys), values, { views, headDim });
  return {
    output: attended.output,
    backward: (cotangent) => {
      const [forQueries, forKeys, forValues] = attended.backward(cotangent, new Float64Array(views.length));
      return [forQueries, scaled(forKeys), forValues];
    },
  };
}
