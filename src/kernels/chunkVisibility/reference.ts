import { at } from '../../maths/at.ts';

/** Why a query sees a key or does not; the first that holds, in this order. The number is what is stored. */
export const CAUSES = { future: 0, itself: 1, attended: 2, beyond: 3, otherBucket: 4, padding: 5 } as const;
export type Cause = keyof typeof CAUSES;

/** Sizes and rules of a chunked LSH window. `rows` = batch · heads, slots = rounds · tokens. */
export interface WindowRules {
  readonly rows: number;
  readonly heads: number;
  readonly rounds: number;
  readonly tokens: number;
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
  readonly causal: boolean;
  /** Only keys of the query's own bucket (and round) are seen. */
  readonly ownBucketOnly: boolean;
  /** A key that is seen in several slots shares one weight among them; goes with ownBucketOnly. */
  readonly countOnce: boolean;
  /** A padded query sees nothing but itself. */
  readonly maskPaddedQueries: boolean;
}

/** One head of one sequence after its hash. An entry is round · tokens + position. */
export interface HashedRow extends Pick<
  WindowRules,
  'rounds' | 'tokens' | 'chunkLength' | 'chunksBefore' | 'chunksAfter'
> {
  /** [rounds, tokens] */
  readonly bucketIds: ArrayLike<number>;
  /** [slots], entry → slot */
  readonly undoSort: ArrayLike<number>;
}

/** @returns whether two entries are of one round and its hash gave them one bucket */
export function isSameBucket({ tokens, bucketIds }: HashedRow, query: number, key: number): boolean {
  const sameRound = Math.floor(query / tokens) === Math.floor(key / tokens);
  return sameRound && bucketIds[query] === bucketIds[key];
}

/** @returns how many chunks of the query's window are the key's chunk, of entries; 0: the key is beyond */
export function timesInWindow(row: HashedRow, query: number, key: number): number {
  const { undoSort, chunkLength, chunksBefore, chunksAfter } = row;
  const queryChunk = Math.floor((undoSort[query] as number) / chunkLength);
  const keyChunk = Math.floor((undoSort[key] as number) / chunkLength);
  const chunks = (row.rounds * row.tokens) / chunkLength;
  let count = 0;
  for (let offset = -chunksBefore; offset <= chunksAfter; offset++)
    if ((queryChunk + offset - keyChunk) % chunks === 0) count++;
  return count;
}

/** @returns whether a key stands later in the text than the query, of positions */
export function isFuture(query: number, key: number): boolean {
  return key > query;
}

/** @returns whether query and key are one token, of positions */
export function isItself(query: number, key: number): boolean {
  return key === query;
}

/** What is done to the logit of a masked pair and of the pair of a token with itself. */
export const MASKED_LOGIT = -1e9;
export const SELF_LOGIT = -1e5;

/** A visibility above it is added to the logit, one at or below it replaces the logit. */
export const SEEN_ABOVE = -1e4;

/**
 * The plain twin of chunkVisibility.wgsl.
 *
 * @param sortOrder [rows, slots], slot → round · tokens + position
 * @param undoSort  [rows, slots], the inverse
 * @param bucketIds [rows, rounds, tokens]
 * @param mask      [batch, tokens], 1 token, 0 padding
 * @returns [rows, slots, windowKeys]: causes, or what is done to each logit (at or below −1e4: replaces it;
 *   above: is added, −log of how often the key is seen)
 * @see Kitaev et al. 2020, §2 and appendix A
 */
export function chunkVisibilityReference(
  sortOrder: ArrayLike<number>,
  undoSort: ArrayLike<number>,
  bucketIds: ArrayLike<number>,
  mask: ArrayLike<number>,
  rules: WindowRules,
  asCauses: boolean,
): Float32Array {
  const { rows, heads, rounds, tokens, chunkLength } = rules;
  const slots = rounds * tokens;
  const windowKeys = (1 + rules.chunksBefore + rules.chunksAfter) * chunkLength;
  const result = new Float32Array(rows * slots * windowKeys);
  const [order, undo, ids] = [sortOrder, undoSort, bucketIds].map((all) => Int32Array.from(all)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let index = 0;
  for (let row = 0; row < rows; row++) {
    const part = (all: Int32Array) => all.subarray(row * slots, (row + 1) * slots);
    const entries = part(order);
    const hashed: HashedRow = { ...rules, bucketIds: part(ids), undoSort: part(undo) };
    const maskStart = Math.floor(row / heads) * tokens;
    for (let slot = 0; slot < slots; slot++) {
      const queryEntry = at(entries, slot);
      const query = queryEntry % tokens;
      const paddedQuery = rules.maskPaddedQueries && at(mask, maskStart + query) === 0;
      const firstKey =
        (Math.floor(slot / chunkLength) - rules.chunksBefore) * chunkLength + windowKeys * slots;
      for (let inWindow = 0; inWindow < windowKeys; inWindow++, index++) {
        const keyEntry = entries[(firstKey + inWindow) % slots] as number;
        const key = keyEntry % tokens;
        const own = !rules.ownBucketOnly || isSameBucket(hashed, queryEntry, keyEntry);
        const padding = paddedQuery || mask[maskStart + key] === 0;
        const future = rules.causal && isFuture(query, key);
        const itself = isItself(query, key);
        if (asCauses) {
          if (future) result[index] = CAUSES.future;
          else if (itself) result[index] = CAUSES.itself;
          else if (padding) result[index] = CAUSES.padding;
          else result[index] = own ? CAUSES.attended : CAUSES.otherBucket;
        } else if (future || !own) result[index] = MASKED_LOGIT;
        else if (itself) result[index] = SELF_LOGIT;
        else if (padding) result[index] = MASKED_LOGIT;
        else result[index] = rules.countOnce ? -Math.log(timesSeen(hashed, query, key)) : 0;
      }
    }
  }
  return result;
}

/** In how many key slots, over all rounds, the query meets this key inside its own bucket; of positions. */
function timesSeen(row: HashedRow, query: number, key: number): number {
  let count = 0;
  for (let start = 0; start < row.rounds * row.tokens; start += row.tokens) {
    if (isSameBucket(row, start + query, start + key))
      count += timesInWindow(row, start + query, start + key);
  }
  return count;
}
