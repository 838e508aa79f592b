/**
 * Columns of a round's rotation when a chunk is twice a bucket (n_buckets = 2L/m): half the buckets, or with two equal
 * factors half of each. Not rounded to whole buckets, so that a curve over the length stays smooth.
 *
 * @see Kitaev et al. 2020, §2
 */
export function hashColumns(tokens: number, chunkLength: number, hash: 'plain' | 'factorised'): number {
  const buckets = (2 * tokens) / chunkLength;
  return hash === 'plain' ? buckets / 2 : Math.sqrt(buckets);
}
