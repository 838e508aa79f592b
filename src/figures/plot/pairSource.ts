/** Cells along the side of a tile; tiles at the lower and right edge end with the matrix. */
export const TILE_SIDE = 256;

/**
 * What a matrix figure draws: square tiles of values, query by key, NaN where nothing is drawn. In level 0 a cell is a
 * pair; in level l it stands for 2^l × 2^l pairs, fewer at the edge. 64 × 64 pairs are one tile.
 */
export interface PairSource {
  readonly tokens: number;
  /**
   * @param row    of the tile, counted in tiles
   * @param column of the tile, counted in tiles
   * @returns      [rows, columns] of the tile
   * @throws RangeError when the matrix has no such tile
   */
  tile(level: number, row: number, column: number): Promise<Float32Array>;
  /** The same tile without waiting, or null where it is not there yet. A source that always has to wait lacks it. */
  readonly ready?: (level: number, row: number, column: number) => Float32Array | null;
}

/** @returns cells along a side of the whole matrix */
export function cellsAcross(tokens: number, level: number): number {
  return Math.ceil(tokens / 2 ** level);
}

/** @returns tiles along a side of the whole matrix */
export function tilesAcross(tokens: number, level: number): number {
  return Math.ceil(cellsAcross(tokens, level) / TILE_SIDE);
}

/** @returns cells of the tiles of one row or column of tiles, in [1, TILE_SIDE] */
export function tileCells(tokens: number, level: number, index: number): number {
  return Math.min(TILE_SIDE, cellsAcross(tokens, level) - index * TILE_SIDE);
}
