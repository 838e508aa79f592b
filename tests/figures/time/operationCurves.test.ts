import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import { operations, totalOperations } from '../../../src/costs/operations.ts';
import { breakEvenLength } from '../../../src/costs/scores.ts';
import { VARIANTS } from '../../../src/costs/variants.ts';
import {
  layoutOperationCurves,
  layoutScoreCurves,
  stepBreakEven,
  stepOperations,
} from '../../../src/figures/time/operationCurves.ts';

const frame = { width: 600, height: 300, from: 128 };

it('a curve holds the operations of a training step', () => {
  const { curves } = layoutOperationCurves(VARIANTS, LARGE_MODEL, frame);
  expect(curves).toHaveLength(VARIANTS.length);
  for (const { id, values } of curves) {
    for (const { tokens, value } of values)
      expect(value).toBe(totalOperations(operations(id, { ...LARGE_MODEL, tokens }), 'step'));
  }
});

it('the default example computes 2,048 scores for 2,016 pairs: break-even is one token away', () => {
  const { here, breakEven, curves, x, y } = layoutScoreCurves(
    { tokens: 64, hashRounds: 2, chunkLength: 8 },
    frame,
  );
  expect(here).toEqual({ tokens: 64, exact: 2016, lsh: 2048 });
  expect(breakEven).toBe(65);
  expect(curves.map(({ id }) => id)).toEqual(['exact', 'lsh']);
  for (const length of [here.tokens, breakEven]) {
    expect(x(length)).toBeGreaterThan(0);
    expect(x(length)).toBeLessThan(600);
  }
  expect(Math.abs(y(here.exact) - y(here.lsh))).toBeLessThan(3);
});

it('a step of the Reformer takes fewer operations from its break-even on, later than the scores', () => {
  const of = (variant: 'reformer' | 'transformer', tokens: number) =>
    totalOperations(operations(variant, { ...LARGE_MODEL, tokens }), 'step');
  const even = stepBreakEven('reformer', LARGE_MODEL) ?? NaN;
  expect(of('reformer', even)).toBeLessThan(of('transformer', even));
  expect(of('reformer', even - 1)).toBeGreaterThanOrEqual(of('transformer', even - 1));
  expect(even).toBeGreaterThan(breakEvenLength(LARGE_MODEL, true));
  expect(stepBreakEven('reformer', { ...LARGE_MODEL, hashRounds: 16, chunkLength: 65_536 })).toBeNull();
});

it('of the remedies only hashing takes operations away; slices change none, the others are paid for', () => {
  expect(stepOperations('none', LARGE_MODEL)).toBeNull();
  expect(stepOperations('recompute', LARGE_MODEL)).toBeGreaterThan(1);
  expect(stepOperations('hash', LARGE_MODEL)).toBeLessThan(0.5);
  expect(stepOperations('reversible', LARGE_MODEL)).toBeGreaterThan(1.2);
  expect(stepOperations('slice', LARGE_MODEL)).toBe(1);
});
