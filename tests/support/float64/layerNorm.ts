import { addScaled, at, dot, joined, rowsOf, type Differentiable } from './vectors.ts';

/**
 * y = x̂ w + b with x̂ = (x − mean(x)) / σ and σ = √(mean((x − mean(x))²) + ε), over the last axis.
 *
 * Back, with g = dy w: dx = (g − mean(g) − x̂ mean(g x̂)) / σ; dw = Σ dy x̂; db = Σ dy.
 *
 * @param input [rows, width]
 * @param weight, bias [width]
 */
export function layerNorm(
  input: Float64Array,
  weight: Float64Array,
  bias: Float64Array,
  epsilon: number,
): Differentiable<[Float64Array, Float64Array, Float64Array]> {
  const width = weight.length;
  const rows = rowsOf(input, width).map((row) => {
    const level = mean(row);
    const centred = row.map((entry) => entry - level);
    const deviation = Math.sqrt(dot(centred, centred) / width + epsilon);
    return { normal: centred.map((entry) => entry / deviation), deviation };
  });
  return {
    output: joined(
      rows.map(({ normal }) => normal.map((entry, index) => entry * at(weight, index) + at(bias, index))),
    ),
    backward: (cotangent) => {
      const [forWeight, forBias] = [new Float64Array(width), new Float64Array(width)];
      const forInput = rowsOf(cotangent, width).map((dy, row) => {
        const { normal, deviation } = at(rows, row);
        addScaled(
          forWeight,
          1,
          dy.map((entry, index) => entry * at(normal, index)),
        );
        addScaled(forBias, 1, dy);
        const g = dy.map((entry, index) => entry * at(weight, index));
        const [level, slope] = [mean(g), dot(g, normal) / width];
        return g.map((entry, index) => (entry - level - at(normal, index) * slope) / deviation);
      });
      return [joined(forInput), forWeight, forBias];
    },
  };
}

function mean(row: Float64Array): number {
  return row.reduce((sum, entry) => sum + entry, 0) / row.length;
}
