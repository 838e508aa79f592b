import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashInPlane, layoutSectors, WORKED_EXAMPLE } from '../../../src/figures/hashing/planeHash.ts';

const degrees = fc.double({ min: -720, max: 720, noNaN: true });
const buckets = fc.constantFrom(2, 4, 8, 16);

it('the worked example gives its table, counted from one', () => {
  const table = Object.fromEntries(
    Object.entries(WORKED_EXAMPLE.points).map(([name, point]) => [
      name,
      WORKED_EXAMPLE.angles.map((angle) => hashInPlane(point, angle, WORKED_EXAMPLE.buckets).bucket + 1),
    ]),
  );
  expect(table).toEqual({ X1: [1, 4, 2], X2: [2, 2, 3], Q: [1, 4, 2] });
});

it('what is hashed of the worked example is 3/5, 4/5 · −12/13, 5/13 · 4/5, 3/5', () => {
  const unit = Object.values(WORKED_EXAMPLE.points).map((point) => hashInPlane(point, 0, 4).signed);
  for (const [index, [x, y]] of [
    [3 / 5, 4 / 5],
    [-12 / 13, 5 / 13],
    [4 / 5, 3 / 5],
  ].entries()) {
    [x, y, -(x ?? 0), -(y ?? 0)].forEach((value, bucket) => {
      expect(unit[index]?.[bucket]).toBeCloseTo(value ?? NaN, 12);
    });
  }
});

it('a direction hashes to the sector whose middle is nearest', () => {
  fc.assert(
    fc.property(degrees, degrees, buckets, (direction, angle, count) => {
      const point = { x: Math.cos((direction * Math.PI) / 180), y: Math.sin((direction * Math.PI) / 180) };
      const apart = layoutSectors(angle, count).map(({ middle }) => {
        const difference = (((direction - middle) % 360) + 360) % 360;
        return Math.min(difference, 360 - difference);
      });
      const { bucket } = hashInPlane(point, angle, count);
      expect(apart[bucket]).toBeLessThanOrEqual(Math.min(...apart) + 1e-6);
    }),
  );
});

it('length does not matter, and the opposite point falls into the opposite bucket', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      degrees,
      buckets,
      (x, y, angle, count) => {
        const { bucket, signed } = hashInPlane({ x, y }, angle, count);
        expect(hashInPlane({ x: 7 * x, y: 7 * y }, angle, count).bucket).toBe(bucket);
        const sorted = signed.toSorted((one, other) => other - one);
        // On an edge rounding decides.
        fc.pre((sorted[0] ?? 0) - (sorted[1] ?? 0) > 1e-9);
        expect(hashInPlane({ x: -x, y: -y }, angle, count).bucket).toBe((bucket + count / 2) % count);
      },
    ),
  );
});
