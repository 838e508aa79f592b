import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../src/training/learningRate.ts';

const after = ['constant', 'linear', 'cosine', 'inverseRoot'] as const;
const schedule = fc.record({
  peak: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  warmup: fc.nat(50),
  after: fc.constantFrom(...after),
});

describe('the learning rate', () => {
  it('climbs in equal parts to its peak, which it reaches at the last step of the warm-up', () => {
    const rates = [0, 1, 2, 3].map((step) =>
      learningRateAt({ peak: 1, warmup: 4, after: 'constant' }, step, 10),
    );
    expect(rates).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('is never above the peak nor below zero, and never rises after the warm-up', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: 51, max: 200 }), (each, steps) => {
        let before = Infinity;
        for (let step = 0; step < steps; step++) {
          const rate = learningRateAt(each, step, steps);
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(each.peak * (1 + 1e-12));
          if (step > each.warmup) expect(rate).toBeLessThanOrEqual(before);
          before = rate;
        }
      }),
    );
  });

  it.each([
    ['constant', 1],
    ['linear', 0.5],
    ['cosine', 0.5],
    ['inverseRoot', Math.sqrt(11 / 61)],
  ] as const)('half-way after the warm-up is at %s: %d', (kind, expected) => {
    expect(learningRateAt({ peak: 1, warmup: 10, after: kind }, 60, 110)).toBeCloseTo(expected, 12);
  });
});
