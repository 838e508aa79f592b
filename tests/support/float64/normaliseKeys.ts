import type { AttentionRules } from '../../../src/config/presets.ts';
import { at, dot, joined, rowsOf, type Differentiable } from './vectors.ts';

/**
 * k = s x / n with n = √(mean(x²) + ε) and s = 1/√headDim, once more divided by √headDim where the rules scale logits.
 *
 * Back: dx = s (dk − x (x · dk) / (headDim n²)) / n.
 *
 * @param sharedQK [rows, headDim]
 * @see Kitaev et al. 2020, §2
 */
export function normaliseKeys(
  sharedQK: Float64Array,
  headDim: number,
  { scaleLogits, keyNormEpsilon }: AttentionRules,
): Differentiable<[Float64Array]> {
  const scale = scaleLogits ? 1 / headDim : 1 / Math.sqrt(headDim);
  const rows = rowsOf(sharedQK, headDim).map((x) => ({
    x,
    norm: Math.sqrt(dot(x, x) / headDim + keyNormEpsilon),
  }));
  return {
    output: joined(rows.map(({ x, norm }) => x.map((entry) => (scale * entry) / norm))),
    backward: (cotangent) => {
      const gradients = rowsOf(cotangent, headDim).map((dk, row) => {
        const { x, norm } = at(rows, row);
        const along = dot(x, dk) / (headDim * norm ** 2);
        return dk.map((entry, index) => (scale * (entry - at(x, index) * along)) / norm);
      });
      return [joined(gradients)];
    },
  };
}
