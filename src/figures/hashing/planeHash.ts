/** A point of the plane. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** A sector of the circle: all directions that hash to one bucket. */
export interface Sector {
  readonly bucket: number;
  /** Direction of its middle, in degrees, counter-clockwise from the x axis. */
  readonly middle: number;
  /** SVG path of the slice on a circle of radius 1, y downwards. */
  readonly path: string;
}

/** One vector's way through one hash. */
export interface PlaneHash {
  /** [xR; −xR] of the vector brought to length 1, one entry a bucket, within [−1, 1]. */
  readonly signed: readonly number[];
  /** Of the largest entry; ties take the lowest. */
  readonly bucket: number;
}

/**
 * The angular hash in the plane: argmax over [xR; −xR]. The columns of R are evenly spaced here, not Gaussian, which in
 * two dimensions would leave some sectors empty.
 *
 * @param point   not the centre, which has no direction
 * @param angle   by which R is turned, in degrees
 * @param buckets even
 * @see Kitaev et al. 2020, §2
 */
export function hashInPlane({ x, y }: PlanePoint, angle: number, buckets: number): PlaneHash {
  const length = Math.hypot(x, y);
  const half = Array.from({ length: buckets / 2 }, (_, column) => {
    const direction = radians(angle + (360 * column) / buckets);
    return (x * Math.cos(direction) + y * Math.sin(direction)) / length;
  });
  const signed = [...half, ...half.map((value) => -value)];
  return { signed, bucket: signed.indexOf(Math.max(...signed)) };
}

/** The sectors of a turned hash, bucket by bucket. */
export function layoutSectors(angle: number, buckets: number): Sector[] {
  const width = 360 / buckets;
  return Array.from({ length: buckets }, (_, bucket) => {
    const middle = angle + width * bucket;
    const [from, to] = [middle - width / 2, middle + width / 2].map((edge) => onCircle(edge)) as [
      string,
      string,
    ];
    return { bucket, middle: ((middle % 360) + 360) % 360, path: `M0 0L${from}A1 1 0 0 0 ${to}Z` };
  });
}

/**
 * X1 and Q share every bucket, X2 none: with four sectors and three rotations H(X1) = (1, 4, 2), H(X2) = (2, 2, 3),
 * H(Q) = (1, 4, 2), counted from one as in its source.
 */
export const WORKED_EXAMPLE = {
  buckets: 4,
  angles: [45, 105, 320],
  points: { X1: { x: 3, y: 4 }, X2: { x: -12, y: 5 }, Q: { x: 4, y: 3 } },
} as const;

function onCircle(degrees: number): string {
  const [x, y] = [Math.cos(radians(degrees)), -Math.sin(radians(degrees))];
  return `${x.toFixed(4)} ${y.toFixed(4)}`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
