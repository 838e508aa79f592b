import { arcPath, arcRise } from '../tape/arcPath.ts';
import type { Point } from '../tape/tapeGrid.ts';
import type { StoryGrid } from './storyGrid.ts';

/** The arc of one pair, and where its cross stands. */
export interface StoryArc {
  /** SVG path. */
  readonly path: string;
  readonly cross: Point;
}

/**
 * @param from top left corner of the answer's cell, in pixels
 * @param to   of the question's
 * @returns over a tape in one row an arc; across rows a bow from cell to cell
 */
export function storyArc(
  { size, wrapped, high }: Pick<StoryGrid, 'size' | 'wrapped' | 'high'>,
  from: Point,
  to: Point,
  highest: number,
): StoryArc {
  const [x1, x2] = [from[0] + size / 2, to[0] + size / 2];
  if (!wrapped) {
    const base = from[1] - 3;
    return { path: arcPath(x1, x2, base, highest), cross: [(x1 + x2) / 2, base - arcRise(x2 - x1, highest)] };
  }
  const down = to[1] > from[1] + high / 2;
  const up = from[1] > to[1] + high / 2;
  // From the edge that faces the other cell; over both where they stand in one row.
  const y1 = down ? from[1] + high : from[1];
  const y2 = up ? to[1] + high : to[1];
  const lift = down || up ? 0 : 18;
  const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2 - lift];
  const path = `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${middle.map((part) => part.toFixed(1)).join(' ')} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
  return { path, cross: [middle[0], middle[1] + lift / 2] };
}
