/** Sizes of a chunked LSH attention. */
export interface ChunkSizes {
  readonly heads: number;
  readonly rounds: number;
  readonly tokens: number;
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
}

/**
 * Effective attention over positions: each round's weights times the weight of the round, summed over all rounds, or
 * one round's own weights.
 *
 * @param attention    [heads, chunks, chunkLength, windowKeys]
 * @param roundWeights [heads, rounds, tokens]
 * @param sortOrder    [heads, slots]
 * @param round        only this round, unweighted; all of them when absent
 * @returns [tokens, tokens], query by key; rows sum to one
 */
export function combineRounds(
  attention: ArrayLike<number>,
  roundWeights: ArrayLike<number>,
  sortOrder: ArrayLike<number>,
  sizes: ChunkSizes,
  head: number,
  round?: number,
): Float32Array {
  const { rounds, tokens, chunkLength, chunksBefore, chunksAfter } = sizes;
  const windowChunks = 1 + chunksBefore + chunksAfter;
  const windowKeys = windowChunks * chunkLength;
  const slots = rounds * tokens;
  const chunks = slots / chunkLength;
  const combined = new Float32Array(tokens * tokens);
  const first = (round ?? 0) * tokens;
  const last = round === undefined ? slots : first + tokens;
  for (let slot = first; slot < last; slot++) {
    const entry = sortOrder[head * slots + slot] ?? 0;
    const query = entry % tokens;
    const weight = round === undefined ? (roundWeights[head * slots + entry] ?? 0) : 1;
    for (let key = 0; key < windowKeys; key++) {
      const offset = Math.floor(key / chunkLength) - chunksBefore + windowChunks * chunks;
      const chunk = (Math.floor(slot / chunkLength) + offset) % chunks;
      const keyEntry = sortOrder[head * slots + chunk * chunkLength + (key % chunkLength)] ?? 0;
      const cell = query * tokens + (keyEntry % tokens);
      combined[cell] =
        (combined[cell] ?? 0) + weight * (attention[(head * slots + slot) * windowKeys + key] ?? 0);
    }
  }
  return combined;
}
