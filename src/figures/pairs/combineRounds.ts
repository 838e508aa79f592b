import { at } from '../../maths/at.ts';

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
  const { rounds, tokens } = sizes;
  const slots = rounds * tokens;
  const combined = new Float32Array(tokens * tokens);
  const first = (round ?? 0) * tokens;
  const last = round === undefined ? slots : first + tokens;
  for (let slot = first; slot < last; slot++) {
    const entry = at(sortOrder, head * slots + slot);
    const query = entry % tokens;
    const weight = round === undefined ? at(roundWeights, head * slots + entry) : 1;
    addSlot(
      combined.subarray(query * tokens, (query + 1) * tokens),
      weight,
      slot,
      attention,
      sortOrder,
      sizes,
      head,
    );
  }
  return combined;
}

/**
 * One row of it, at the cost of one row.
 *
 * @param undoSort [slots] of this head
 * @returns [tokens]: weights of the keys over all rounds; they sum to one
 */
export function combinedRow(
  attention: ArrayLike<number>,
  roundWeights: ArrayLike<number>,
  sortOrder: ArrayLike<number>,
  undoSort: ArrayLike<number>,
  sizes: ChunkSizes,
  head: number,
  query: number,
): Float32Array {
  const { rounds, tokens } = sizes;
  const row = new Float32Array(tokens);
  for (let entry = query; entry < rounds * tokens; entry += tokens) {
    const weight = at(roundWeights, head * rounds * tokens + entry);
    addSlot(row, weight, at(undoSort, entry), attention, sortOrder, sizes, head);
  }
  return row;
}

/**
 * One row of one round alone, unweighted.
 *
 * @param undoSort [slots] of this head
 * @returns [tokens]: weights of the keys in this round; they sum to one
 */
export function roundRow(
  attention: ArrayLike<number>,
  sortOrder: ArrayLike<number>,
  undoSort: ArrayLike<number>,
  sizes: ChunkSizes,
  head: number,
  query: number,
  round: number,
): Float32Array {
  const row = new Float32Array(sizes.tokens);
  addSlot(row, 1, at(undoSort, round * sizes.tokens + query), attention, sortOrder, sizes, head);
  return row;
}

/** Adds the weights of one slot's window to the row of its query. */
function addSlot(
  row: Float32Array,
  weight: number,
  slot: number,
  attention: ArrayLike<number>,
  sortOrder: ArrayLike<number>,
  { rounds, tokens, chunkLength, chunksBefore, chunksAfter }: ChunkSizes,
  head: number,
): void {
  const windowChunks = 1 + chunksBefore + chunksAfter;
  const windowKeys = windowChunks * chunkLength;
  const slots = rounds * tokens;
  const chunks = slots / chunkLength;
  for (let key = 0; key < windowKeys; key++) {
    const offset = Math.floor(key / chunkLength) - chunksBefore + windowChunks * chunks;
    const chunk = (Math.floor(slot / chunkLength) + offset) % chunks;
    const keyEntry = at(sortOrder, head * slots + chunk * chunkLength + (key % chunkLength));
    const position = keyEntry % tokens;
    row[position] = at(row, position) + weight * at(attention, (head * slots + slot) * windowKeys + key);
  }
}
