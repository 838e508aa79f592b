import { addScaled, at, dot, joined, rowsOf, softmax } from './vectors.ts';
import type { View } from './views.ts';

/**
 * For each view: logits l = q · k + visibility, or the visibility alone where that replaces them; a = softmax(l);
 * o = Σ a v; lse = log Σ exp(l).
 *
 * Back: dv += a do; dl = a (do · v − do · o + dlse), 0 where replaced; dq += dl k; dk += dl q.
 *
 * @param queries, keys, values [rows · tokens, headDim]
 * @returns output [views, headDim] and logSumExp [views]
 */
export function maskedAttention(
  queries: Float64Array,
  keys: Float64Array,
  values: Float64Array,
  { views, headDim }: { views: readonly View[]; headDim: number },
) {
  const [q, k, v] = [rowsOf(queries, headDim), rowsOf(keys, headDim), rowsOf(values, headDim)];
  const seen = views.map((view) => {
    const query = at(q, view.query);
    const logits = view.visibility.map((visibility, index) =>
      replaces(visibility) ? visibility : dot(query, at(k, at(view.keys, index))) + visibility,
    );
    const { shares: attention, logSumExp } = softmax(logits);
    const output = new Float64Array(headDim);
    for (const [index, key] of view.keys.entries()) addScaled(output, at(attention, index), at(v, key));
    return { ...view, attention, logSumExp, output };
  });
  return {
    output: joined(seen.map(({ output }) => output)),
    logSumExp: Float64Array.from(seen, ({ logSumExp }) => logSumExp),
    backward: (
      cotangent: Float64Array,
      ofLogSumExp: Float64Array,
    ): [queries: Float64Array, keys: Float64Array, values: Float64Array] => {
      const gradients = [queries, keys, values].map((each) => new Float64Array(each.length));
      const [forQueries, forKeys, forValues] = gradients as [Float64Array, Float64Array, Float64Array];
      const [dq, dk, dv] = [
        rowsOf(forQueries, headDim),
        rowsOf(forKeys, headDim),
        rowsOf(forValues, headDim),
      ];
      for (const [index, dOutput] of rowsOf(cotangent, headDim).entries()) {
        const view = at(seen, index);
        const offset = at(ofLogSumExp, index) - dot(dOutput, view.output);
        for (const [place, key] of view.keys.entries()) {
          const weight = at(view.attention, place);
          addScaled(at(dv, key), weight, dOutput);
          if (replaces(at(view.visibility, place))) continue;
          const dLogit = weight * (dot(dOutput, at(v, key)) + offset);
          addScaled(at(dq, view.query), dLogit, at(k, key));
          addScaled(at(dk, key), dLogit, at(q, view.query));
        }
      }
      return [forQueries, forKeys, forValues];
    },
  };
}

function replaces(visibility: number): boolean {
  return visibility <= -1e4;
}
