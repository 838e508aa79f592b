import type { HashingView } from './definition.ts';
import { WORKED_EXAMPLE, type PlanePoint } from './planeHash.ts';

/** A point of the circle. */
export type CirclePoint = keyof typeof WORKED_EXAMPLE.points;

const FIELDS = { X1: 'x1', X2: 'x2', Q: 'q' } as const satisfies Record<CirclePoint, keyof HashingView>;

/** @returns where the view has each point; one at the centre has no direction, so the worked example's stands for it */
export function circlePoints(
  view: Pick<HashingView, 'x1' | 'x2' | 'q'>,
): Readonly<Record<CirclePoint, PlanePoint>> {
  const point = (name: CirclePoint) => {
    const [x = 0, y = 0] = view[FIELDS[name]];
    return x === 0 && y === 0 ? WORKED_EXAMPLE.points[name] : { x, y };
  };
  return { X1: point('X1'), X2: point('X2'), Q: point('Q') };
}

/** @returns the change of the view that puts a point onto the circle, in the direction of (x, y), which is not the centre */
export function pointMoved(name: CirclePoint, { x, y }: PlanePoint): Partial<HashingView> {
  const length = Math.hypot(x, y);
  return { [FIELDS[name]]: [x / length, y / length] };
}
