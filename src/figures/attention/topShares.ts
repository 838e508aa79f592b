import { at } from '../../maths/at.ts';

/**
 * How much of the weight the largest keys carry together.
 *
 * @param weights none below zero, and some above it
 * @returns [keys]: at k − 1 the share of the k largest, in [0, 1]; never falls, and the last is 1
 */
export function topShares(weights: readonly number[]): number[] {
  let sum = 0;
  const sums = weights.toSorted((one, other) => other - one).map((weight) => (sum += weight));
  return sums.map((each) => each / sum);
}

/** @returns the share of the k largest; where there are fewer keys, that of all of them */
export function topShare(shares: readonly number[], k: number): number {
  return at(shares, Math.min(k, shares.length) - 1);
}
