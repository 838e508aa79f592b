import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { totalBytes, trainingMemory } from '../../src/costs/trainingMemory.ts';
import { layoutMemoryCurves } from '../../src/figures/memoryCurves.ts';

const frame = { width: 600, height: 300 };

it('the ladder at 16 GB climbs by the factors that the page tells: ×4.2, ×1.05, ×14, ×1.24', () => {
  const { ladder } = layoutMemoryCurves(['transformer'], LARGE_MODEL, 16e9, frame);
  expect(ladder.map(({ factor }) => factor?.toPrecision(3) ?? null)).toEqual([
    null,
    '4.18',
    expect.stringMatching(/^1\.0[45]$/),
    expect.stringMatching(/^1[34]\.\d$/),
    '1.24',
  ]);
  const [first = NaN] = ladder.map(({ longest }) => longest);
  expect(Math.round(first / 100)).toBe(37);
});

it('a curve meets the budget at its longest length, and one token more is too much', () => {
  const { curves, budgetAt } = layoutMemoryCurves(['transformer', 'reformer'], LARGE_MODEL, 16e9, frame);
  for (const { variant, longest, meets } of curves) {
    const bytes = (tokens: number) =>
      totalBytes(trainingMemory(variant, { ...LARGE_MODEL, tokens }, { keepBucketIds: false }));
    expect(bytes(longest)).toBeLessThanOrEqual(16e9);
    expect(bytes(longest + 1)).toBeGreaterThan(16e9);
    expect(meets?.y).toBeCloseTo(budgetAt, 6);
  }
});

it('on logarithmic axes equal factors are equal distances', () => {
  const { lengths, amounts } = layoutMemoryCurves(['reformer'], LARGE_MODEL, 16e9, frame);
  const [, , a, b, c] = lengths.map(({ at }) => at);
  expect((b ?? NaN) - (a ?? NaN)).toBeCloseTo((c ?? NaN) - (b ?? NaN), 9);
  expect(amounts[0]?.at).toBe(frame.height);
  expect(amounts.at(-1)?.at).toBe(0);
});

it('a model whose memory does not depend on the length never meets the budget', () => {
  const { curves } = layoutMemoryCurves(['infinityFormer'], LARGE_MODEL, 16e9, frame);
  expect(curves[0]?.longest).toBe(Infinity);
  expect(curves[0]?.meets).toBeNull();
});
