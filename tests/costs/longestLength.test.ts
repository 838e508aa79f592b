import { describe, expect, test } from 'vitest';
import { LARGE_MODEL, SMALL_MODEL } from '../../src/costs/exampleModels.ts';
import { longestLength } from '../../src/costs/longestLength.ts';
import { parameterCount } from '../../src/costs/parameters.ts';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { totalBytes, trainingMemory } from '../../src/costs/trainingMemory.ts';
import type { Variant } from '../../src/costs/variants.ts';

const GB = 1e9;
const BUDGETS = [4, 8, 12, 16, 80];

/** Longest lengths by budget, the table of `shared/design/facts.md`. It prints 255K where 255,501 rounds to 256K. */
const LARGE_TABLE: readonly [Variant, string][] = [
  ['transformer', '971 / 2.2K / 3.0K / 3.7K / 9.5K'],
  ['flash', '1.8K / 6.3K / 10.8K / 15.3K / 88K'],
  ['lsh', '1.9K / 6.7K / 11.4K / 16K / 92K'],
  ['reversibleLsh', '26K / 91K / 156K / 221K / 1.26M'],
  ['reformer', '32K / 113K / 194K / 275K / 1.57M'],
  ['performer', '1.5K / 5.2K / 8.9K / 12.6K / 72K'],
];
const SMALL_TABLE: readonly [Variant, string][] = [
  ['transformer', '4.2K / 6.1K / 7.6K / 8.8K / 20K'],
  ['flash', '35K / 72K / 108K / 144K / 722K'],
  ['lsh', '37K / 75K / 113K / 151K / 759K'],
  ['reversibleLsh', '256K / 516K / 776K / 1.04M / 5.2M'],
  ['reformer', '316K / 637K / 959K / 1.28M / 6.4M'],
  ['performer', '25K / 50K / 75K / 100K / 500K'],
];

test.each(LARGE_TABLE)('the large model as %s reaches %s tokens', (variant, row) => {
  expect(printedRow(variant, LARGE_MODEL, row)).toBe(row);
});

test.each(SMALL_TABLE)('the small model as %s reaches %s tokens', (variant, row) => {
  expect(printedRow(variant, SMALL_MODEL, row)).toBe(row);
});

test('the large model has 151 million parameters', () => {
  expect(Math.round(parameterCount(LARGE_MODEL) / 1e6)).toBe(151);
});

test('each remedy lengthens the large model at 16 GB by the factor of the ladder', () => {
  const ladder = (['transformer', 'flash', 'lsh', 'reversibleLsh', 'reformer'] as const).map((variant) =>
    longest(variant, LARGE_MODEL, 16 * GB),
  );
  const gains = ladder.slice(1).map((length, step) => length / (ladder[step] ?? NaN));
  // The first is 15,347 / 3,668 = 4.18; figures.md prints 4.1, from its rounded lengths 15.3K / 3.7K.
  expect(gains.map((gain) => gain.toPrecision(gain < 2 ? 3 : 2))).toEqual(['4.2', '1.05', '14', '1.24']);
});

describe('the longest length', () => {
  test.each(LARGE_TABLE)('of %s fits and one token more does not', (variant) => {
    const tokens = longestLength(variant, LARGE_MODEL, 16 * GB);
    const bytes = (length: number) => totalBytes(trainingMemory(variant, { ...LARGE_MODEL, tokens: length }));
    expect(bytes(tokens)).toBeLessThanOrEqual(16 * GB);
    expect(bytes(tokens + 1)).toBeGreaterThan(16 * GB);
  });

  test('is zero when the parameters alone overflow the budget', () => {
    expect(longestLength('reformer', LARGE_MODEL, 2 * GB)).toBe(0);
  });

  test('has no bound when a constant memory fits', () => {
    expect(longestLength('infinityFormer', LARGE_MODEL, 16 * GB)).toBe(Infinity);
    expect(longestLength('infinityFormer', LARGE_MODEL, 2 * GB)).toBe(0);
  });

  test('shrinks when the bucket ids are counted', () => {
    const kept = longestLength('reformer', LARGE_MODEL, 16 * GB);
    expect(kept).toBeLessThan(longest('reformer', LARGE_MODEL, 16 * GB));
  });
});

function longest(variant: Variant, model: SizesWithoutTokens, budgetBytes: number): number {
  return longestLength(variant, model, budgetBytes, { keepBucketIds: false });
}

/** A row of the table, each length to as many digits as the wanted row prints. */
function printedRow(variant: Variant, model: SizesWithoutTokens, wanted: string): string {
  const digits = wanted.split(' / ');
  return BUDGETS.map((budget, column) =>
    printLike(digits[column] ?? '', longest(variant, model, budget * GB)),
  ).join(' / ');
}

function printLike(wanted: string, tokens: number): string {
  const unit = wanted.replace(/[\d.]/g, '');
  const decimals = wanted.replace(/[^\d.]/g, '').split('.')[1]?.length ?? 0;
  const scale = { K: 1e3, M: 1e6 }[unit] ?? 1;
  return `${(tokens / scale).toFixed(decimals)}${unit}`;
}
