import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTrainingCurves } from '../../../src/figures/training/trainingCurve.ts';
import type { TrainingPoint } from '../../../src/protocol/trainingProgress.ts';

const FRAME = { steps: 300, symbols: 63, width: 400, height: 200 };
const points: TrainingPoint[] = [
  { step: 1, loss: 4.2, accuracy: null },
  { step: 150, loss: 2, accuracy: 0.5 },
  { step: 300, loss: 0, accuracy: 1 },
];

describe('layoutTrainingCurves', () => {
  it('spreads the whole training over the width, so that a step has its place from the start', () => {
    const { loss, stepTicks } = layoutTrainingCurves(points, FRAME);
    expect(loss.points.slice(1).map(({ x }) => x)).toEqual([200, 400]);
    expect(stepTicks.at(-1)).toEqual({ value: 300, at: 400 });
    expect(layoutTrainingCurves([], FRAME).stepTicks).toEqual(stepTicks);
  });

  it('draws chance at the loss of equally likely symbols, with room above it', () => {
    const { chance } = layoutTrainingCurves([], FRAME).loss;
    expect(chance.value).toBeCloseTo(Math.log(63), 12);
    expect(chance.at).toBeGreaterThan(20);
  });

  it('gives accuracy in percent, only where it was measured', () => {
    const { accuracy } = layoutTrainingCurves(points, FRAME);
    expect(accuracy.points).toEqual([
      { x: 200, y: 100, value: 50 },
      { x: 400, y: 0, value: 100 },
    ]);
    expect(accuracy.ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('holds nothing before the first step', () => {
    const { loss, accuracy } = layoutTrainingCurves([], FRAME);
    expect([loss.path, loss.last, accuracy.path, accuracy.last]).toEqual(['', null, '', null]);
  });

  it('keeps every point inside the plot, whatever the losses', () => {
    const anyPoint = fc.record({
      step: fc.integer({ min: 1, max: 300 }),
      loss: fc.double({ min: 0, max: 50, noNaN: true }),
      accuracy: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 20 }), (curve) => {
        const { loss, accuracy } = layoutTrainingCurves(curve, FRAME);
        for (const { x, y } of [...loss.points, ...accuracy.points]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(400);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
