/**
 * The number of buckets chosen from the length, so that a chunk is about twice a bucket: a power of two, split into
 * two factors when it is large.
 *
 * @returns one factor, or two whose product is the number of buckets
 * @see Kitaev et al. 2020, §2 (m = 2l / n_buckets); huggingface/transformers `_set_num_buckets`
 */
export function chooseBucketFactors(tokens: number, chunkLength: number, maxTokens: number): number[] {
  const power = Math.floor(Math.log2(2 * Math.floor(tokens / chunkLength)));
  const buckets = 2 ** power;
  const limit = 2 * Math.max(Math.floor(Math.sqrt(Math.floor(maxTokens / chunkLength))), chunkLength);
  if (buckets <= limit) return [buckets];
  const half = Math.floor(power / 2);
  return [2 ** half, 2 ** (power - half)];
}
