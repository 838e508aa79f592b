import { breakEvenLength } from '../../costs/scores.ts';
import { bytesExpected, type MeasuredRow } from './measuredPoints.ts';
import type { MeasuredSizes } from '../../protocol/memoryPoints.ts';

/** From which length on hashing pays in the measured network. */
export interface HashingPays {
  /** Keys that a query meets in all rounds, whatever the length: R · 2m. */
  readonly keys: number;
  /** Tokens from which hashing computes no more scores than there are causal pairs. */
  readonly scoresFrom: number;
  /** Tokens from which hashing holds fewer bytes, by the count of what this program holds. */
  readonly bytesFrom: number;
}

/** Hashing keeps a constant number of bytes a token, so that it pays somewhere. */
export function hashingPays(sizes: MeasuredSizes): HashingPays {
  const { hashRounds, chunkLength } = sizes;
  const holdsFewer = (tokens: number) =>
    bytesExpected('lsh', sizes, tokens) < bytesExpected('transformer', sizes, tokens);
  let [least, most] = [0, 1];
  while (!holdsFewer(most)) [least, most] = [most, 2 * most];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (holdsFewer(middle)) most = middle;
    else least = middle;
  }
  return {
    keys: hashRounds * 2 * chunkLength,
    scoresFrom: breakEvenLength({ hashRounds, chunkLength }, true),
    bytesFrom: most,
  };
}

/**
 * The measured length from which on hashing took less than the Transformer at every length measured of both.
 *
 * @returns tokens; null where it took as much or more at the longest, undefined before both were measured
 */
export function hashingMeasured(
  rows: readonly MeasuredRow[],
  amountOf: (row: MeasuredRow) => number,
): number | null | undefined {
  const pairs = rows.flatMap((hashed) => {
    const exact = rows.find(({ variant, tokens }) => variant === 'transformer' && tokens === hashed.tokens);
    if (hashed.variant !== 'lsh' || exact === undefined) return [];
    return [{ tokens: hashed.tokens, isLess: amountOf(hashed) < amountOf(exact) }];
  });
  if (pairs.length === 0) return undefined;
  const falling = pairs.toSorted((one, other) => other.tokens - one.tokens);
  const first = falling.findIndex(({ isLess }) => !isLess);
  return (first === -1 ? falling.at(-1) : falling[first - 1])?.tokens ?? null;
}
