/**
 * The plain twin of bucketSort: a stable counting sort of each round by bucket, then position.
 *
 * @param bucketIds [lines, tokens], lines = rows · rounds, values in [0, buckets)
 * @returns sortOrder [rows, rounds · tokens]: entry s of a row is round · tokens + position
 */
export function bucketSortReference(
  bucketIds: ArrayLike<number>,
  { rounds, tokens, buckets }: { rounds: number; tokens: number; buckets: number },
): Int32Array {
  const sortOrder = new Int32Array(bucketIds.length);
  for (let line = 0; line < bucketIds.length / tokens; line++) {
    const next = new Int32Array(buckets + 1);
    for (let position = 0; position < tokens; position++) {
      const after = (bucketIds[line * tokens + position] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket++)
      next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
    for (let position = 0; position < tokens; position++) {
      const bucket = bucketIds[line * tokens + position] as number;
      const slot = next[bucket] as number;
      sortOrder[line * tokens + slot] = (line % rounds) * tokens + position;
      next[bucket] = slot + 1;
    }
  }
  return sortOrder;
}
