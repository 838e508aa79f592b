import { arcPath, arcRise } from '../tape/arcPath.ts';
import { bowPath } from '../tape/bowPath.ts';
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
  if (!wrapped) {
    const [x1, x2] = [from[0] + size / 2, to[0] + size / 2];
    const base = from[1] - 3;
    return { path: arcPath(x1, x2, base, highest), cross: [(x1 + x2) / 2, base - arcRise(x2 - x1, highest)] };
  }
  const { path, middle } = bowPath(from, to, size, high);
  return { path, cross: middle };
}
