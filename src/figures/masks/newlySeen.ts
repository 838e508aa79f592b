import { at } from '../../maths/at.ts';

/**
 * @param before [tokens, tokens], query by key: NaN where a pair is not seen
 * @param after  the same of what is shown next
 * @returns the pairs that are seen now and were not, as query · tokens + key; none where the two differ in size
 */
export function newlySeen(before: Float32Array, after: Float32Array): number[] {
  if (before.length !== after.length) return [];
  const fresh: number[] = [];
  after.forEach((weight, pair) => {
    if (!Number.isNaN(weight) && Number.isNaN(at(before, pair))) fresh.push(pair);
  });
  return fresh;
}
