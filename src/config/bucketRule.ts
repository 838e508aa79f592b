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

/**
 * Trax's own rule: twice the number of chunks, not rounded to a power of two; above 128 split into two factors, which
 * may lose some buckets.
 *
 * @see google/trax, trax/layers/research/efficient_attention.py
 */
export function chooseTraxBucketFactors(tokens: number, chunkLength: number): number[] {
  const buckets = 2 * Math.max(1, Math.floor(tokens / chunkLength));
  if (buckets <= 128) return [buckets];
  const first = 2 ** Math.ceil(Math.log2(Math.sqrt(buckets)));
  return [first, 2 * Math.floor(buckets / (2 * first))];
}
