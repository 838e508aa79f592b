import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dropoutMask } from '../../src/kernels/dropoutMask/dropoutMask.ts';
import { DRAWS, dropoutMaskReference } from '../../src/kernels/dropoutMask/reference.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';

await onEachBackend(() => {
  it('dropoutMask equals its twin for any size, rate and seed', async () => {
    const cases = fc.record({
      size: fc.integer({ min: 1, max: 300 }),
      rate: fc.double({ min: 0, max: 0.99, noNaN: true }),
      seed: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, rate, seed }) => {
        const mask = dropoutMask([size], rate, seed);
        const data = await mask.data();
        mask.dispose();
        expect(Array.from(data)).toEqual(
          Array.from(dropoutMaskReference(size, Math.round(rate * DRAWS), seed)),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('drops the share that is asked for, within four standard deviations', async () => {
    const mask = dropoutMask([100, 200], 0.3, 7);
    const kept = Array.from(await mask.data()).reduce((sum, value) => sum + value, 0);
    mask.dispose();
    expect(Math.abs(kept - 14_000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.3 * 0.7));
  });
});
