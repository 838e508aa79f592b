import { WORKED_EXAMPLE, type PlanePoint } from './planeHash.ts';

/**
 * What the circle opens with: the points of the worked example, in a first round that puts an edge between Q and X1, and
 * in two more that do not.
 */
export const OPENING_EXAMPLE = { ...WORKED_EXAMPLE, angles: [0, 45, 215] } as const;

/** Points on the plane and by which each round is turned, in degrees. */
interface CircleExample {
  readonly points: Readonly<Record<string, PlanePoint>>;
  readonly angles: readonly number[];
}

/** @returns whether two examples are the same, number by number */
export function isSameExample(one: CircleExample, other: CircleExample): boolean {
  return (
    one.angles.every((angle, round) => angle === other.angles[round]) &&
    Object.entries(one.points).every(
      ([name, { x, y }]) => other.points[name]?.x === x && other.points[name].y === y,
    )
  );
}
