import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { hashColumns } from '../../src/costs/hashColumns.ts';
import { operations, totalOperations, type OperationId } from '../../src/costs/operations.ts';
import { breakEvenLength } from '../../src/costs/scores.ts';
import type { Sizes } from '../../src/costs/sizes.ts';
import { VARIANTS, type Variant } from '../../src/costs/variants.ts';
import { anySizes } from './anySizes.ts';

const SIZES: Sizes = { ...LARGE_MODEL, tokens: 8192 };

test.each(VARIANTS)(
  '%s: a training step costs between one forward pass (all hashing) and four and a half',
  (variant) => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const terms = operations(variant, sizes);
        const ratio = totalOperations(terms, 'step') / totalOperations(terms, 'forward');
        expect(ratio).toBeGreaterThan(1);
        expect(ratio).toBeLessThan(5);
      }),
    );
  },
);

test('a forward pass takes one multiply-add for every parameter and token, attention apart', () => {
  const [projections, feedForward] = operations('transformer', SIZES);
  const { modelDim, feedForwardDim, layers, tokens } = SIZES;
  expect(projections?.forward).toBe(4 * modelDim ** 2 * layers * tokens);
  expect(feedForward?.forward).toBe(2 * modelDim * feedForwardDim * layers * tokens);
});

test('twice the length: four times for every pair, twice for windows, features and segments', () => {
  const growth = (variant: Variant) =>
    forward(variant, 'attention', { ...SIZES, tokens: 2 * SIZES.tokens }, false) /
    forward(variant, 'attention', SIZES, false);
  expect((['transformer', 'flash', 'lsh', 'performer', 'infinityFormer'] as const).map(growth)).toEqual([
    4, 4, 2, 2, 2,
  ]);
});

test.each([true, false])('causal %s: attention costs the same at the break-even length', (causal) => {
  const sizes = { ...SIZES, tokens: breakEvenLength(SIZES, causal) };
  const exact = forward('transformer', 'attention', sizes, causal);
  expect(forward('lsh', 'attention', sizes, causal)).toBe(exact);
});

test('a plain hash grows with L², a factorised one with L^1.5', () => {
  const hashing = (hash: 'plain' | 'factorised', tokens: number) =>
    operations('lsh', { ...SIZES, tokens }, { hash }).find(({ id }) => id === 'hashing')?.forward ?? NaN;
  expect(hashing('plain', 16_384) / hashing('plain', 8192)).toBeCloseTo(4);
  expect(hashing('factorised', 32_768) / hashing('factorised', 8192)).toBeCloseTo(8);
});

test('64K tokens in chunks of 64: 1,024 columns for 2,048 buckets, or about 45 with two factors', () => {
  expect(hashColumns(65_536, 64, 'plain')).toBe(1024);
  expect(hashColumns(65_536, 64, 'factorised')).toBeCloseTo(45.25, 2);
});

test('a model twice as deep costs twice as much', () => {
  for (const variant of VARIANTS) {
    const total = (layers: number) => totalOperations(operations(variant, { ...SIZES, layers }), 'step');
    expect(total(24) / total(12)).toBeCloseTo(2, 12);
  }
});

function forward(variant: Variant, id: OperationId, sizes: Sizes, causal: boolean): number {
  return operations(variant, sizes, { causal }).find((term) => term.id === id)?.forward ?? NaN;
}
