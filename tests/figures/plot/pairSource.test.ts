import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelFor, tilesInSight, WHOLE, withinSquare } from '../../../src/figures/plot/matrixZoom.ts';
import { cellsAcross, TILE_SIDE, tileCells, tilesAcross } from '../../../src/figures/plot/pairSource.ts';
import { recordedPairs } from '../../../src/figures/plot/recordedPairs.ts';
import { at } from '../../../src/maths/at.ts';

/** Values in which every pair is another number, and some pairs are not drawn. */
function madeValues(tokens: number): Float32Array {
  return Float32Array.from({ length: tokens * tokens }, (_, index) => (index % 7 === 3 ? NaN : index - 40));
}

/** The largest of the pairs that a cell stands for, found pair by pair. */
function largest(values: Float32Array, tokens: number, level: number, row: number, column: number): number {
  const wide = 2 ** level;
  let found = NaN;
  for (let query = row * wide; query < Math.min(tokens, (row + 1) * wide); query++) {
    for (let key = column * wide; key < Math.min(tokens, (column + 1) * wide); key++) {
      const value = at(values, query * tokens + key);
      if (!(found >= value) && !Number.isNaN(value)) found = value;
    }
  }
  return found;
}

describe('a recorded matrix, tile by tile', () => {
  test('64 × 64 pairs are one tile, which is the matrix itself', async () => {
    const values = madeValues(64);
    const source = recordedPairs(values, 64);
    expect(tilesAcross(64, 0)).toBe(1);
    expect(await source.tile(0, 0, 0)).toEqual(values);
    expect(source.ready?.(0, 0, 0)).toEqual(values);
  });

  test.each([1, 2, 255, 256, 257, 300, 513])(
    '%i tokens: the tiles of every level hold each cell once, the largest of its pairs',
    async (tokens) => {
      const values = madeValues(tokens);
      const source = recordedPairs(values, tokens);
      for (let level = 0; cellsAcross(tokens, Math.max(0, level - 1)) > 1 || level === 0; level++) {
        const across = tilesAcross(tokens, level);
        let cells = 0;
        for (let row = 0; row < across; row++) {
          for (let column = 0; column < across; column++) {
            const tile = await source.tile(level, row, column);
            const [rows, columns] = [tileCells(tokens, level, row), tileCells(tokens, level, column)];
            expect(tile).toHaveLength(rows * columns);
            cells += tile.length;
            // The corners, where an edge would be off by one.
            for (const [down, right] of [
              [0, 0],
              [0, columns - 1],
              [rows - 1, 0],
              [rows - 1, columns - 1],
            ] as const) {
              expect(at(tile, down * columns + right)).toBe(
                largest(values, tokens, level, row * TILE_SIDE + down, column * TILE_SIDE + right),
              );
            }
          }
        }
        expect(cells).toBe(cellsAcross(tokens, level) ** 2);
      }
    },
  );

  test('any cell of any level of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.constantFrom(NaN, -4, -1, 0, 0.25, 1), { minLength: 1600, maxLength: 1600 }),
        async (tokens, level, drawn) => {
          const values = Float32Array.from(drawn.slice(0, tokens * tokens));
          const tile = await recordedPairs(values, tokens).tile(level, 0, 0);
          const side = cellsAcross(tokens, level);
          tile.forEach((value, index) => {
            expect(value).toBe(largest(values, tokens, level, Math.floor(index / side), index % side));
          });
        },
      ),
    );
  });

  test('a tile that the matrix does not have is refused', async () => {
    const source = recordedPairs(madeValues(300), 300);
    await expect(source.tile(0, 2, 0)).rejects.toThrow(RangeError);
    await expect(source.tile(1, 0, 1)).rejects.toThrow(RangeError);
    expect(() => source.ready?.(0, 0, -1)).toThrow(RangeError);
  });
});

describe('what of a matrix is in sight', () => {
  test('of the whole, every tile; of one enlarged cell, its own tile', () => {
    expect(tilesInSight(600, 0, WHOLE)).toHaveLength(9);
    expect(tilesInSight(600, 2, WHOLE)).toEqual([{ row: 0, column: 0 }]);
    expect(tilesInSight(600, 0, { scale: 600, left: 299 / 600, top: 10 / 600 })).toEqual([
      { row: 0, column: 1 },
    ]);
  });

  test('every pair in sight lies in a tile that is asked for, and every tile exists', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 1, max: 64, noNaN: true }),
        fc.tuple(...[0, 1].map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
        fc.tuple(...[0, 1].map(() => fc.double({ min: 0, max: 0.999, noNaN: true }))),
        (tokens, level, scale, [left = 0, top = 0], [across = 0, down = 0]) => {
          const zoom = withinSquare({ scale, left, top }, 64);
          const tiles = tilesInSight(tokens, level, zoom);
          const last = tilesAcross(tokens, level) - 1;
          expect(tiles.every(({ row, column }) => row <= last && column <= last)).toBe(true);
          const tileOf = (share: number) => Math.floor((share * cellsAcross(tokens, level)) / TILE_SIDE);
          expect(tiles).toContainEqual({
            row: tileOf(zoom.top + down / zoom.scale),
            column: tileOf(zoom.left + across / zoom.scale),
          });
        },
      ),
    );
  });

  test('up to 1,024 tokens every pair is drawn; of more, one or two cells a pixel', () => {
    expect(levelFor(1024, 100)).toBe(0);
    expect(levelFor(65_536, 500)).toBe(7);
    for (const pixels of [100, 333, 512, 1000, 4096, 100_000]) {
      const cells = cellsAcross(65_536, levelFor(65_536, pixels));
      expect(cells).toBeLessThanOrEqual(2 * pixels);
      expect(cells).toBeGreaterThanOrEqual(Math.min(65_536, pixels));
    }
  });

  test('a zoom shows the square only', () => {
    expect(withinSquare({ scale: 0, left: 0.5, top: 0.5 }, 8)).toEqual(WHOLE);
    expect(withinSquare({ scale: 99, left: 1, top: -1 }, 8)).toEqual({ scale: 8, left: 7 / 8, top: 0 });
  });
});
