import { expect, it } from 'vitest';
import { LARGE_MODEL, SMALL_MODEL } from '../../../src/costs/exampleModels.ts';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import { REMEDIES, VARIANTS, type Remedies, type Variant } from '../../../src/costs/variants.ts';
import {
  BUDGETS,
  clampBudget,
  curveModels,
  firstLength,
  layoutMemoryCurves,
  modelOf,
  readBudget,
  stepBudget,
} from '../../../src/figures/memory/memoryCurves.ts';
import { firstView } from '../../../src/figures/figureDefinition.ts';
import { memoryDefinition } from '../../../src/figures/memory/definition.ts';
import { runSizes, settingOf, sizesOf } from '../../../src/figures/memory/exampleNetworks.ts';
import { STEPS, switchesAt, withRemedies } from '../../../src/figures/memory/memoryLadder.ts';
import { shownCurves } from '../../../src/figures/memory/memoryView.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';

const frame = { width: 600, height: 300, from: 128 };
const TWO = curveModels(['transformer', 'reformer'], REMEDIES.transformer);
const bytesOf = (variant: Variant, tokens: number) =>
  totalBytes(trainingMemory(variant, { ...LARGE_MODEL, tokens }, { keepBucketIds: false }));

it('a curve meets the budget at its longest length, and one token more is too much', () => {
  const layout = layoutMemoryCurves(TWO, LARGE_MODEL, frame);
  for (const { variant, longest, at } of readBudget(TWO, layout.x, LARGE_MODEL, 16e9)) {
    if (variant === 'own') throw new Error('nothing is switched');
    expect(bytesOf(variant, longest)).toBeLessThanOrEqual(16e9);
    expect(bytesOf(variant, longest + 1)).toBeGreaterThan(16e9);
    expect(at).toBe(layout.x(longest));
  }
});

it('every budget that has a name stands on the axis, whatever the network', () => {
  const run = runSizes(duplicationConfig(64));
  for (const sizes of [LARGE_MODEL, SMALL_MODEL, run]) {
    for (const shown of [VARIANTS, shownCurves(firstView(memoryDefinition)), []]) {
      const [least = NaN, most = NaN] = layoutMemoryCurves(
        curveModels(shown, REMEDIES.transformer),
        sizes,
        frame,
      ).y.domain();
      for (const { bytes } of BUDGETS) {
        expect(bytes).toBeGreaterThanOrEqual(least);
        expect(bytes).toBeLessThanOrEqual(most);
      }
    }
  }
});

it('the axis reaches down to what must stand on it', () => {
  const axis = (holding: number[]) => layoutMemoryCurves(TWO, LARGE_MODEL, { ...frame, holding }).y.domain();
  expect(axis([])[0]).toBe(1e9);
  expect(axis([3.7e8])[0]).toBe(1e8);
});

it('a model whose memory does not depend on the length never meets the budget', () => {
  const models = curveModels(['infinityFormer'], REMEDIES.transformer);
  const { x } = layoutMemoryCurves(models, LARGE_MODEL, frame);
  const [reading] = readBudget(models, x, LARGE_MODEL, 16e9);
  expect(reading).toEqual({ variant: 'infinityFormer', longest: Infinity, at: null });
});

it('the length axis begins at 2^7, or earlier where the shown run is shorter', () => {
  expect([null, 64, 100, 128, 256].map(firstLength)).toEqual([128, 64, 64, 128, 128]);
});

it('a key moves the budget by a fourth of a doubling, to two digits, within the axis', () => {
  const range = [1e9, 1e12] as const;
  expect(stepBudget(16e9, 1, range)).toBe(19e9);
  expect(stepBudget(16e9, -1, range)).toBe(13e9);
  expect(stepBudget(16e9, 4, range)).toBe(32e9);
  expect(stepBudget(1e12, 1, range)).toBe(1e12);
  expect(clampBudget(1, range)).toBe(1e9);
  // Never stuck on the way.
  for (let budget = 1e9; budget < 1e12;) {
    const next = stepBudget(budget, 1, range);
    expect(next).toBeGreaterThan(budget);
    budget = next;
  }
});

it('the three settings are told from sizes that somebody has changed', () => {
  const run = runSizes(duplicationConfig(64));
  for (const setting of ['large', 'small', 'run'] as const) {
    const sizes = sizesOf(setting, run);
    expect(sizes).not.toBeNull();
    if (sizes !== null) expect(settingOf({ ...sizes }, run)).toBe(setting);
  }
  expect(settingOf({ ...LARGE_MODEL, heads: 16 }, run)).toBe('own');
  expect(sizesOf('run', null)).toBeNull();
});

it('taken remedies have a curve: of the compared model that has them, else their own', () => {
  const ids = (own: Remedies) => curveModels(['transformer', 'performer'], own).map(({ id }) => id);
  for (const step of STEPS.slice(1)) {
    const taken = withRemedies(switchesAt(step));
    expect(ids(taken)).toEqual(['transformer', 'performer', modelOf(taken).id]);
  }
  expect(STEPS.map((step) => modelOf(withRemedies(switchesAt(step))).id)).toEqual([
    ...['transformer', 'flash', 'lsh', 'reversibleLsh', 'reformer'],
  ]);
  expect(ids({ ...REMEDIES.reformer, attention: 'flash' })).toEqual(['transformer', 'performer', 'own']);
  // Slices without reversible blocks change nothing.
  expect(ids({ ...REMEDIES.transformer, chunked: true })).toEqual(['transformer', 'performer']);
});

it('the Transformer’s curve is shown or hidden by itself, for no remedy is taken', () => {
  expect(curveModels([], REMEDIES.transformer)).toEqual([]);
});
