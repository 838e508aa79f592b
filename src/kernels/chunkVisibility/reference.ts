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

/** What is done to the logit of a masked pair and of the pair of a token with itself. */
export const MASKED_LOGIT = -1e9;
export const SELF_LOGIT = -1e5;

/** A visibility above it is added to the logit, one at or below it replaces the logit. */
export const SEEN_ABOVE = -1e4;

/**
 * The plain twin of chunkVisibility.wgsl.
 *
 * @param order     [rows, slots], slot → round · tokens + position
 * @param undo      [rows, slots], the inverse
 * @param bucketIds [rows, rounds, tokens]
 * @param mask      [batch, tokens], 1 token, 0 padding
 * @returns [rows, slots, windowKeys]: causes, or what is done to each logit (at or below −1e4: replaces it;
 *   above: is added, −log of how often the key is seen)
 * @see Kitaev et al. 2020, §2 and appendix A
 */
export function chunkVisibilityReference(
  order: ArrayLike<number>,
  undo: ArrayLike<number>,
  bucketIds: ArrayLike<number>,
  mask: ArrayLike<number>,
  rules: WindowRules,
  asCauses: boolean,
): Float32Array {
  const { rows, heads, rounds, tokens, chunkLength, chunksBefore, ownBucketOnly } = rules;
  const slots = rounds * tokens;
  const chunks = slots / chunkLength;
  const windowChunks = 1 + chunksBefore + rules.chunksAfter;
  const windowKeys = windowChunks * chunkLength;
  const result = new Float32Array(rows * slots * windowKeys);
  const windowChunk = (own: number, window: number) =>
    (own + window - chunksBefore + windowChunks * chunks) % chunks;
  const chunkOf = (row: number, entry: number) => Math.floor((undo[row * slots + entry] ?? 0) / chunkLength);
  const sameBucket = (row: number, one: number, other: number) =>
    Math.floor(one / tokens) === Math.floor(other / tokens) &&
    bucketIds[row * slots + one] === bucketIds[row * slots + other];

  const timesSeen = (row: number, query: number, key: number) => {
    let count = 0;
    for (let start = 0; start < slots; start += tokens) {
      if (!sameBucket(row, start + query, start + key)) continue;
      for (let window = 0; window < windowChunks; window++) {
        if (windowChunk(chunkOf(row, start + query), window) === chunkOf(row, start + key)) count++;
      }
    }
    return count;
  };

  for (let index = 0; index < result.length; index++) {
    const inWindow = index % windowKeys;
    const slot = Math.floor(index / windowKeys) % slots;
    const row = Math.floor(index / (windowKeys * slots));
    const chunk = windowChunk(Math.floor(slot / chunkLength), Math.floor(inWindow / chunkLength));
    const queryEntry = order[row * slots + slot] ?? 0;
    const keyEntry = order[row * slots + chunk * chunkLength + (inWindow % chunkLength)] ?? 0;
    const query = queryEntry % tokens;
    const key = keyEntry % tokens;
    const own = !ownBucketOnly || sameBucket(row, queryEntry, keyEntry);
    const maskStart = Math.floor(row / heads) * tokens;
    const padding = mask[maskStart + key] === 0 || (rules.maskPaddedQueries && mask[maskStart + query] === 0);
    const future = rules.causal && key > query;
    const itself = key === query;
    if (asCauses) {
      if (future) result[index] = CAUSES.future;
      else if (itself) result[index] = CAUSES.itself;
      else if (padding) result[index] = CAUSES.padding;
      else result[index] = own ? CAUSES.attended : CAUSES.otherBucket;
    } else if (future || !own) result[index] = MASKED_LOGIT;
    else if (itself) result[index] = SELF_LOGIT;
    else if (padding) result[index] = MASKED_LOGIT;
    else result[index] = rules.countOnce ? -Math.log(timesSeen(row, query, key)) : 0;
  }
  return result;
}
