import { at } from '../../maths/at.ts';
import { cellsAcross, TILE_SIDE, tileCells, tilesAcross, type PairSource } from './pairSource.ts';

/**
 * A matrix that is held as a whole, tile by tile. A cell of a higher level holds the largest of its pairs, not their
 * mean: attention is sparse, and one seen pair among thousands must not fade out. Values that stand for "no weight" lie
 * below zero, so a weight wins over them.
 *
 * @param values [tokens, tokens], query by key; NaN where nothing is drawn
 */
export function recordedPairs(values: Float32Array, tokens: number): PairSource {
  const levels = [values];
  const valuesOf = (level: number): Float32Array => {
    for (let next = levels.length; next <= level; next++)
      levels.push(halved(at(levels, next - 1), cellsAcross(tokens, next - 1)));
    return at(levels, level);
  };
  const ready = (level: number, row: number, column: number): Float32Array => {
    const across = tilesAcross(tokens, level);
    if (level < 0 || Math.min(row, column) < 0 || Math.max(row, column) >= across)
      throw new RangeError(`there is no tile ${row}, ${column} in level ${level}; it has ${across} a side`);
    const all = valuesOf(level);
    const cells = cellsAcross(tokens, level);
    const [rows, columns] = [tileCells(tokens, level, row), tileCells(tokens, level, column)];
    if (rows === cells) return all;
    const tile = new Float32Array(rows * columns);
    for (let line = 0; line < rows; line++) {
      const start = (row * TILE_SIDE + line) * cells + column * TILE_SIDE;
      tile.set(all.subarray(start, start + columns), line * columns);
    }
    return tile;
  };
  return {
    tokens,
    ready,
    tile: (level, row, column) =>
      new Promise((resolve) => {
        resolve(ready(level, row, column));
      }),
  };
}

/** @returns the largest of each 2 × 2 cells, of fewer at the edge; NaN where all of them are */
function halved(values: Float32Array, side: number): Float32Array {
  const half = Math.ceil(side / 2);
  const result = new Float32Array(half * half).fill(NaN);
  values.forEach((value, index) => {
    const to = Math.floor(index / side / 2) * half + Math.floor((index % side) / 2);
    if (!(at(result, to) >= value)) result[to] = Number.isNaN(value) ? at(result, to) : value;
  });
  return result;
}
