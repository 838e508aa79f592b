import { addScaled, at, dot, joined, rowsOf, type Differentiable } from './vectors.ts';

/**
 * y = x Wᵀ + b. Back: dx = dy W; dW = Σ dyᵀ x; db = Σ dy.
 *
 * @param input  [rows, in]
 * @param weight [out, in]
 * @param bias   [out]
 */
export function linear(
  input: Float64Array,
  weight: Float64Array,
  bias: Float64Array,
): Differentiable<[Float64Array, Float64Array, Float64Array]> {
  const width = weight.length / bias.length;
  const [inputs, weights] = [rowsOf(input, width), rowsOf(weight, width)];
  return {
    output: joined(inputs.map((x) => bias.map((entry, out) => entry + dot(x, at(weights, out))))),
    backward: (cotangent) => {
      const [forInput, forWeight] = [new Float64Array(input.length), new Float64Array(weight.length)];
      const forBias = new Float64Array(bias.length);
      const [inputRows, weightRows] = [rowsOf(forInput, width), rowsOf(forWeight, width)];
      for (const [row, dy] of rowsOf(cotangent, bias.length).entries()) {
        addScaled(forBias, 1, dy);
        for (const [out, entry] of dy.entries()) {
          addScaled(at(inputRows, row), entry, at(weights, out));
          addScaled(at(weightRows, out), entry, at(inputs, row));
        }
      }
      return [forInput, forWeight, forBias];
    },
  };
}
