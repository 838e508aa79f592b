import { HUES } from '../../src/figures/pairs/bucketSign.ts';

/** Height of the band that shows the bucket, in pixels. */
export const BAND = 7;

/** Height of the line that holds the bucket's number, in pixels. */
export const NUMBER = 13;

/** More axes than hues: the hue alone no longer tells the bucket. */
export function isNumbered(buckets: number): boolean {
  return buckets / 2 > HUES;
}

/** Height of a cell with all below its letter, for a cell of this width, in pixels. */
export function cellHeight(size: number, buckets: number): number {
  return Math.max(24, size * 1.25) + (isNumbered(buckets) ? NUMBER : 0) + BAND;
}
