import { addScaled, at, rowsOf, softmax, type Differentiable } from './vectors.ts';

/**
 * Mean over the asked positions of −log softmax(logits)[next token], in nats.
 *
 * Back: dlogits = dy (softmax(logits) − one hot of the next token) / asked positions; 0 at the others.
 *
 * @param logits [batch, length, vocabulary]
 * @param tokens [batch, length]
 * @param from   first position that is asked; the last position has no next token and never counts
 * @returns one number
 */
export function meanCrossEntropy(
  logits: Float64Array,
  tokens: Int32Array,
  { length, from }: { length: number; from: number },
): Differentiable<[Float64Array]> {
  const vocabulary = logits.length / tokens.length;
  const asked = rowsOf(logits, vocabulary)
    .map((row, index) => ({ ...softmax(row), row, index, next: tokens[index + 1] ?? NaN }))
    .filter(({ index }) => index % length >= from && index % length < length - 1);
  const total = asked.reduce((sum, { logSumExp, row, next }) => sum + logSumExp - at(row, next), 0);
  return {
    output: Float64Array.of(total / asked.length),
    backward: (cotangent) => {
      const share = at(cotangent, 0) / asked.length;
      const gradient = new Float64Array(logits.length);
      const rows = rowsOf(gradient, vocabulary);
      for (const { index, next, shares } of asked)
        addScaled(at(rows, index), share, shares.with(next, at(shares, next) - 1));
      return [gradient];
    },
  };
}
