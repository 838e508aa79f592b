import { hashInPlane, type PlanePoint } from './planeHash.ts';
import { seededUniforms } from '../../maths/seededUniforms.ts';

/** Fresh rotations of the plane and in which of them two points collide. */
export interface RotationStrip {
  /** By which each rotation is turned, in degrees. */
  readonly rotations: readonly { readonly angle: number; readonly shared: boolean }[];
  /** Share of the rotations in which they collide, in [0, 1]. */
  readonly share: number;
  /** Between the two directions, in radians. */
  readonly between: number;
}

/** Rotations of a strip. */
const ROTATIONS = 40;

/** The same rotations whatever the points, so that a drag changes only what it should. */
export function stripOfRotations(
  one: PlanePoint,
  other: PlanePoint,
  buckets: number,
  seed: number,
): RotationStrip {
  const uniform = seededUniforms(seed);
  const rotations = Array.from({ length: ROTATIONS }, () => {
    const angle = 360 * uniform();
    const shared = hashInPlane(one, angle, buckets).bucket === hashInPlane(other, angle, buckets).bucket;
    return { angle, shared };
  });
  return {
    rotations,
    share: rotations.filter(({ shared }) => shared).length / ROTATIONS,
    between: angleBetween(one, other),
  };
}

/** @returns the angle between two directions, in radians, in [0, π] */
export function angleBetween(one: PlanePoint, other: PlanePoint): number {
  return Math.abs(Math.atan2(one.x * other.y - one.y * other.x, one.x * other.x + one.y * other.y));
}
