import type { Sizes } from './sizes.ts';

/** Scores that exact attention computes in one head: every pair, or only the pairs with an earlier token. */
export function exactScores(tokens: number, causal: boolean): number {
  return causal ? (tokens * (tokens - 1)) / 2 : tokens ** 2;
}

/**
 * Scores that LSH attention computes in one head: each query against two chunks in each round. Later tokens are scored
 * too and masked afterwards, so the causal case costs the same.
 */
export function lshScores({
  tokens,
  hashRounds,
  chunkLength,
}: Pick<Sizes, 'tokens' | 'hashRounds' | 'chunkLength'>): number {
  return hashRounds * tokens * 2 * chunkLength;
}

/**
 * Shortest length at which LSH attention computes no more scores than exact attention: 2·R·m·L against L² or
 * L(L − 1)/2, so 2·R·m, or one more than 4·R·m under a causal mask. Time also depends on the machine.
 *
 * @returns tokens
 */
export function breakEvenLength(
  { hashRounds, chunkLength }: Pick<Sizes, 'hashRounds' | 'chunkLength'>,
  causal: boolean,
): number {
  const scoresPerQuery = hashRounds * 2 * chunkLength;
  return causal ? 2 * scoresPerQuery + 1 : scoresPerQuery;
}
