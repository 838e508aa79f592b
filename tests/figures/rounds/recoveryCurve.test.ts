import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutRecovery } from '../../../src/figures/rounds/recoveryCurve.ts';
import type { RecoveryPoint } from '../../../src/protocol/recovery.ts';
import { runs } from '../../support/effort.ts';

const ROUNDS = [1, 2, 4, 8];
const BUCKETS = [4, 8, 16, 32];
const size = { width: 300, height: 220, rounds: ROUNDS };
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** As much of the measurement as has come in: any first part of it. */
const anyPoints = fc
  .tuple(fc.array(share, { minLength: 16, maxLength: 16 }), fc.nat(16))
  .map(([shares, count]): RecoveryPoint[] =>
    BUCKETS.flatMap((buckets) => ROUNDS.map((rounds) => ({ buckets, rounds })))
      .map((of, index) => ({ ...of, mass: shares[index] ?? 0, top1: 0.25, top4: 0.5 }))
      .slice(0, count),
  );

test('a line a number of buckets, its points at their shares in percent, its label clear of the others', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const { lines } = layoutRecovery(points, 'mass', size);
      expect(lines.map(({ buckets }) => buckets)).toEqual(BUCKETS.slice(0, Math.ceil(points.length / 4)));
      const placed = lines.flatMap((each) => each.points);
      expect(placed.map(({ value }) => value)).toEqual(points.map(({ mass }) => 100 * mass));
      for (const { y, value } of placed) expect(y).toBeCloseTo(size.height * (1 - value / 100), 6);
      const labels = lines.map(({ labelY }) => labelY).toSorted((one, other) => one - other);
      labels.slice(1).forEach((label, index) => {
        expect(label - (labels[index] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
      });
    }),
    { numRuns: runs(200) },
  );
});

test('rounds that double are equally far apart, from one side of the plot to the other', () => {
  const places = layoutRecovery([], 'top1', size).across.map(({ at }) => at);
  for (const [index, place] of places.entries()) expect(place).toBeCloseTo(100 * index, 6);
});
