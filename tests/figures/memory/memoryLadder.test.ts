import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import { parameterCount } from '../../../src/costs/parameters.ts';
import type { Sizes } from '../../../src/costs/sizes.ts';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import { memoryExpression } from '../../../src/figures/memory/memoryExpression.ts';
import {
  layoutLadder,
  layoutLadderScale,
  REMEDY_ORDER,
  stepOf,
  STEPS,
  switchesAt,
  withRemedies,
  type RemedySwitches,
} from '../../../src/figures/memory/memoryLadder.ts';
import { anySizes } from '../../costs/anySizes.ts';

const ALL: RemedySwitches = { recompute: true, hash: true, reversible: true, slice: true };
const NONE: RemedySwitches = { recompute: false, hash: false, reversible: false, slice: false };
const anySwitches = fc.record({
  recompute: fc.boolean(),
  hash: fc.boolean(),
  reversible: fc.boolean(),
  slice: fc.boolean(),
});

it('the ladder at 16 GB climbs by the factors that the page tells: ×4.18, ×1.05, ×14, ×1.24', () => {
  const ladder = layoutLadder(ALL, LARGE_MODEL, 16e9);
  expect(ladder.map(({ remedy }) => remedy)).toEqual(['none', ...REMEDY_ORDER]);
  expect(ladder.map(({ factor }) => factor?.toPrecision(3) ?? null)).toEqual([
    null,
    '4.18',
    expect.stringMatching(/^1\.0[45]$/),
    expect.stringMatching(/^1[34]\.\d$/),
    '1.24',
  ]);
  // Each begins where the one before ended.
  expect(ladder.map(({ before }) => before)).toEqual([
    null,
    ...ladder.slice(0, -1).map(({ longest }) => longest),
  ]);
  expect(Math.round((ladder[0]?.longest ?? NaN) / 100)).toBe(37);
  expect(Math.round((ladder.at(-1)?.longest ?? NaN) / 1000)).toBe(275);
});

it('exact attention with its softmax computed again comes within a tenth of the Reformer without hashing', () => {
  const last = (switches: RemedySwitches) => layoutLadder(switches, LARGE_MODEL, 16e9).at(-1)?.longest ?? NaN;
  expect(last({ ...ALL, hash: false }) / last(ALL)).toBeGreaterThan(0.9);
  expect(last({ ...ALL, hash: false })).toBeLessThan(last(ALL));
});

it('slices without reversible blocks gain nothing', () => {
  const ladder = layoutLadder({ ...NONE, slice: true }, LARGE_MODEL, 16e9);
  expect(ladder.at(-1)).toMatchObject({ remedy: 'slice', on: true, factor: 1 });
  expect(ladder[1]).toEqual({ remedy: 'recompute', on: false, longest: null, before: null, factor: null });
});

it('a step has its remedy and those before; what leaves one out is no step', () => {
  expect(STEPS.map((step) => stepOf(switchesAt(step)))).toEqual([...STEPS]);
  expect(switchesAt('none')).toEqual(NONE);
  expect(switchesAt('slice')).toEqual(ALL);
  expect(stepOf({ ...ALL, hash: false })).toBeNull();
});

it('the scale of the bars is linear, from nothing on, and the same at every step', () => {
  const scales = STEPS.map((step) =>
    layoutLadderScale(layoutLadder(switchesAt(step), LARGE_MODEL, 16e9), LARGE_MODEL, 16e9),
  );
  for (const scale of scales) expect(scale).toEqual({ most: 300_000, ticks: [0, 100_000, 200_000, 300_000] });
});

it('no bar is longer than its scale, whatever is switched on', () => {
  fc.assert(
    fc.property(anySizes, anySwitches, fc.integer({ min: 1e6, max: 1e12 }), (sizes, switches, budget) => {
      const ladder = layoutLadder(switches, sizes, budget);
      const { most, ticks } = layoutLadderScale(ladder, sizes, budget);
      for (const { longest } of ladder) expect(longest ?? 0).toBeLessThanOrEqual(most);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeLessThanOrEqual(most);
    }),
  );
});

it('a budget that holds no token has no factors', () => {
  expect(layoutLadder(ALL, LARGE_MODEL, 1e9).map(({ longest, factor }) => [longest, factor])).toEqual(
    Array.from({ length: 5 }, () => [0, null]),
  );
});

it('the formula on the screen, evaluated without what is struck out, is the total of the bytes', () => {
  fc.assert(
    fc.property(anySizes, anySwitches, (sizes, switches) => {
      const written = memoryExpression(switches, sizes.bytesPerValue)
        .filter(({ state }) => state !== 'struck')
        .map(({ symbols, below = '' }) => symbols + below)
        .join('');
      const total = totalBytes(trainingMemory(withRemedies(switches), sizes, { keepBucketIds: false }));
      expect(evaluate(written, sizes) / total).toBeCloseTo(1, 10);
    }),
  );
});

it('each remedy strikes out its own factor', () => {
  const struck = (switches: Partial<RemedySwitches>) =>
    memoryExpression({ ...NONE, ...switches }, 4)
      .filter(({ state }) => state === 'struck')
      .map(({ symbols }) => symbols);
  expect(struck({})).toEqual([]);
  expect(struck({ recompute: true })).toEqual(['2hL²']);
  expect(struck({ hash: true })).toEqual(['10d', '2hL²']);
  expect(struck({ reversible: true })).toEqual(['n', '10d']);
  expect(struck({ reversible: true, slice: true })).toEqual(['n', '10d', '2f']);
  expect(struck(ALL)).toEqual(['n', '10d', '2hL²', 'hL', '2f']);
});

/** Reads a formula as it is written: letters that stand together multiply. */
function evaluate(written: string, sizes: Sizes): number {
  const script = written
    .replaceAll('nl', 'N')
    .replaceAll('L²', 'L·L')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('max', '@')
    .replaceAll(' ', '')
    .replaceAll(/(?<=[\dA-Za-z)])(?=[A-Za-z(@])/g, '*')
    .replaceAll('·', '*')
    .replaceAll('@*', '@')
    .replaceAll('@', 'Math.max');
  const { batch: b, tokens: L, modelDim: d, feedForwardDim: f, heads: h, layers: N } = sizes;
  const { hashRounds: R, feedForwardChunks: C } = sizes;
  const values = { P: parameterCount(sizes), b, L, d, f, h, N, R, C };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a formula of our own, made above
  const run = new Function(...Object.keys(values), `return ${script}`) as (...all: number[]) => number;
  return run(...Object.values(values));
}
