import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dodge, placeInRows } from '../../../src/figures/plot/placeLabels.ts';

const labels = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 500, noNaN: true }), size: fc.integer({ min: 4, max: 40 }) }),
  { minLength: 1, maxLength: 9 },
);

it('labels that dodge never overlap, keep their order and stay within a range that holds them', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const middles = dodge(wanted, [0, 500], 2);
      const placed = wanted
        .map(({ at, size }, index) => ({ at, size, middle: middles[index] ?? NaN }))
        .sort((a, b) => a.middle - b.middle);
      placed.forEach(({ at, size, middle }, index) => {
        expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(middle + size / 2).toBeLessThanOrEqual(500 + 1e-6);
        const next = placed[index + 1];
        if (next === undefined) return;
        expect(middle + size / 2 + 2).toBeLessThanOrEqual(next.middle - next.size / 2 + 1e-6);
        expect(at).toBeLessThanOrEqual(next.at);
      });
    }),
  );
});

it('a label with room stays where it is; two that touch share the shift', () => {
  expect(dodge([{ at: 50, size: 10 }], [0, 100])).toEqual([50]);
  expect(
    dodge(
      [
        { at: 50, size: 10 },
        { at: 50, size: 10 },
      ],
      [0, 100],
      2,
    ),
  ).toEqual([44, 56]);
});

it('labels in rows never overlap, and the nearest row is taken first', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const places = placeInRows(wanted, [0, 500]);
      const placed = wanted.map(({ size }, index) => ({ size, ...(places[index] ?? { at: NaN, row: NaN }) }));
      for (const one of placed) {
        expect(one.at - one.size / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(one.at + one.size / 2).toBeLessThanOrEqual(500 + 1e-9);
        for (const other of placed) {
          if (one === other || one.row !== other.row) continue;
          expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual((one.size + other.size) / 2);
        }
      }
      expect(placed.some(({ row }) => row === 0)).toBe(true);
    }),
  );
});
