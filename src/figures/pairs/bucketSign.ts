/** How a bucket is shown: [xR; −xR] gives each bucket an axis and a sign. */
export interface BucketSign {
  /** Column of the rotation, in [0, buckets / 2). */
  readonly axis: number;
  /** True for the second half, −xR. */
  readonly negative: boolean;
  /** Index of the hue; hues repeat when there are more axes than hues. */
  readonly hue: number;
}

/** Hues that stay apart under the common colour-vision deficiencies. */
export const HUES = 4;

/** @param bucket in [0, buckets] */
export function bucketSign(bucket: number, buckets: number): BucketSign {
  const half = buckets / 2;
  const axis = bucket % half;
  return { axis, negative: bucket >= half, hue: axis % HUES };
}
