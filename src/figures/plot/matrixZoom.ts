import { cellsAcross, TILE_SIDE, tilesAcross } from './pairSource.ts';

/** What part of a square is in sight: how many times as large it is drawn, and what is cut off before it. */
export interface MatrixZoom {
  /** At least 1. */
  readonly scale: number;
  /** Shares of the whole side, in [0, 1 − 1 / scale]. */
  readonly left: number;
  readonly top: number;
}

export const WHOLE: MatrixZoom = { scale: 1, left: 0, top: 0 };

/** @returns a zoom from [scale, left, top], as it stands in a view */
export function zoomFrom([scale = 1, left = 0, top = 0]: readonly number[]): MatrixZoom {
  return { scale, left, top };
}

/** @returns the nearest zoom that shows the square only, at most so many times as large */
export function withinSquare({ scale, left, top }: MatrixZoom, most: number): MatrixZoom {
  const held = Math.min(most, Math.max(1, scale));
  const inside = (share: number) => Math.min(1 - 1 / held, Math.max(0, share));
  return { scale: held, left: inside(left), top: inside(top) };
}

/** Matrices up to this many tokens are drawn pair by pair, however small: drawing averages them. */
const EVERY_PAIR = 1024;

/**
 * The level in which one or two cells fall on the side of a pixel; 0 where a pair is larger than that.
 *
 * @param pixels along the side of the whole matrix, as large as it is drawn
 */
export function levelFor(tokens: number, pixels: number): number {
  return tokens <= EVERY_PAIR ? 0 : Math.max(0, Math.floor(Math.log2(tokens / pixels)));
}

/** A tile by its place, counted in tiles. */
export interface TilePlace {
  readonly row: number;
  readonly column: number;
}

/** @returns the tiles of which a part is in sight, row by row */
export function tilesInSight(tokens: number, level: number, { scale, left, top }: MatrixZoom): TilePlace[] {
  const side = cellsAcross(tokens, level) / TILE_SIDE;
  const reach = (start: number) => {
    const first = Math.floor(start * side);
    const last = Math.min(tilesAcross(tokens, level), Math.ceil((start + 1 / scale) * side));
    return Array.from({ length: last - first }, (_, index) => first + index);
  };
  return reach(top).flatMap((row) => reach(left).map((column) => ({ row, column })));
}
