import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsByOne, stepsByPower } from '../../src/maths/steps.ts';
import { runs } from '../support/effort.ts';

it('from a number within the bounds they lead to its neighbours', () => {
  expect(stepsByOne(7, [0, 9])).toEqual({ less: 6, more: 8 });
  expect(stepsByPower(8, [2, 64])).toEqual({ less: 4, more: 16 });
  expect(stepsByPower(12, [2, 64])).toEqual({ less: 8, more: 16 });
  expect(stepsByPower(2, [2, 64])).toEqual({ less: 2, more: 4 });
});

it('whatever was typed, both buttons lead to whole numbers within the bounds', () => {
  const anything = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(NaN, -2, 0, 1e21, 2 ** 31 - 1, Infinity),
  );
  const bounds = fc.constantFrom<[number, number]>([0, 2_147_483_647], [2, 64], [2, 128]);
  fc.assert(
    fc.property(anything, bounds, (value, [least, most]) => {
      const whole = Math.trunc(value);
      for (const steps of [stepsByOne, stepsByPower]) {
        if (steps === stepsByPower && least === 0) continue;
        for (const next of Object.values(steps(whole, [least, most]))) {
          expect(Number.isInteger(next)).toBe(true);
          expect(next).toBeGreaterThanOrEqual(least);
          expect(next).toBeLessThanOrEqual(most);
        }
      }
    }),
    { numRuns: runs(500) },
  );
});
