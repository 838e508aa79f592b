import type { Point } from './tapeGrid.ts';

/** A bow from one cell to another of a tape in several rows, and its middle. */
export interface Bow {
  /** SVG path. */
  readonly path: string;
  readonly middle: Point;
}

/** How far it rises over two cells of one row, in pixels. */
const LIFT = 18;

/**
 * @param from top left corner of a cell, in pixels
 * @param to   of the other
 * @param size width of a cell, and `high` its height, in pixels
 * @returns a bow between the edges that face one another; over both cells where they stand in one row
 */
export function bowPath(from: Point, to: Point, size: number, high: number): Bow {
  const [x1, x2] = [from[0] + size / 2, to[0] + size / 2];
  const down = to[1] > from[1] + high / 2;
  const up = from[1] > to[1] + high / 2;
  const y1 = down ? from[1] + high : from[1];
  const y2 = up ? to[1] + high : to[1];
  const lift = down || up ? 0 : LIFT;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2 - lift];
  const written = [x1, y1, x, y, x2, y2].map((part) => part.toFixed(1));
  return {
    path: `M${written.slice(0, 2).join(' ')}Q${written.slice(2).join(' ')}`,
    middle: [x, y + lift / 2],
  };
}
