import type { RoundView } from '../src/figures/pairs/meetings.ts';

/** Tokens in each bucket of a round, by bucket id. */
export function bucketSizes(view: RoundView, round: number): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const id of view.bucketIds.subarray(round * view.tokens, (round + 1) * view.tokens)) {
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return sizes;
}

/** @returns whether a bucket of the round is longer than two chunks, so that some of its pairs cannot meet */
export function hasOverflow(view: RoundView, round: number): boolean {
  return Math.max(...bucketSizes(view, round).values()) > 2 * view.chunkLength;
}

/** @returns whether a chunk of the round holds tokens of more than one bucket */
export function hasMixedChunk(view: RoundView, round: number): boolean {
  const start = round * view.tokens;
  for (let slot = start; slot < start + view.tokens; slot += view.chunkLength) {
    const ids = Array.from(
      view.sortOrder.subarray(slot, slot + view.chunkLength),
      (entry) => view.bucketIds[entry],
    );
    if (new Set(ids).size > 1) return true;
  }
  return false;
}
