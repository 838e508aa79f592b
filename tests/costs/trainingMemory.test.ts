import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { evaluateProduct } from '../../src/costs/formula.ts';
import { memoryFormula, type MemoryOptions } from '../../src/costs/memoryFormula.ts';
import { adamBytes } from '../../src/costs/parameters.ts';
import type { Sizes } from '../../src/costs/sizes.ts';
import { totalBytes, trainingMemory } from '../../src/costs/trainingMemory.ts';
import { VARIANTS, type Variant } from '../../src/costs/variants.ts';
import { anyOptions, anySizes } from './anySizes.ts';

const SIZES: Sizes = { ...LARGE_MODEL, tokens: 4096, feedForwardChunks: 16 };

describe.each(VARIANTS)('%s', (variant) => {
  test('the formula, written out, is the total of the terms', () => {
    fc.assert(
      fc.property(anySizes, anyOptions, (sizes, options) => {
        const total = totalBytes(trainingMemory(variant, sizes, options));
        expect(total / closedForm(variant, sizes, options)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('the factors a page prints multiply to the bytes', () => {
    for (const term of trainingMemory(variant, SIZES)) expect(evaluateProduct(term, SIZES)).toBe(term.bytes);
  });

  test('no size but the number of slices makes it cheaper by growing', () => {
    const names = Object.keys(SIZES) as (keyof Sizes)[];
    fc.assert(
      fc.property(anySizes, anyOptions, fc.constantFrom(...names), (sizes, options, name) => {
        const before = totalBytes(trainingMemory(variant, sizes, options));
        const after = totalBytes(trainingMemory(variant, { ...sizes, [name]: sizes[name] + 1 }, options));
        const [less, more] = name === 'feedForwardChunks' ? [after, before] : [before, after];
        expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-12));
      }),
    );
  });

  test('weights, gradients and moments are the same for all', () => {
    expect(bytesOf(variant, SIZES, 'parameters')).toBe(adamBytes(SIZES));
  });
});

test('twice the length makes four times the scores of exact attention, twice those of the others', () => {
  const growth = (variant: Variant) =>
    bytesOf(variant, { ...SIZES, tokens: 2 * SIZES.tokens }, 'scores') / bytesOf(variant, SIZES, 'scores');
  expect((['transformer', 'flash', 'lsh', 'performer', 'infinityFormer'] as const).map(growth)).toEqual([
    4, 2, 2, 2, 1,
  ]);
});

test('depth multiplies the activations of an ordinary model and leaves a reversible one as it is', () => {
  const deeper = { ...SIZES, layers: 2 * SIZES.layers };
  expect(bytesOf('lsh', deeper, 'activations')).toBe(2 * bytesOf('lsh', SIZES, 'activations'));
  expect(bytesOf('reformer', deeper, 'activations')).toBe(bytesOf('reformer', SIZES, 'activations'));
  expect(bytesOf('reformer', deeper, 'bucketIds')).toBe(2 * bytesOf('reformer', SIZES, 'bucketIds'));
});

test('slicing helps only where the feed-forward branch is the greater', () => {
  const total = (variant: Variant, sizes: Sizes) => totalBytes(trainingMemory(variant, sizes));
  expect(total('reformer', SIZES)).toBeLessThan(total('reversibleLsh', SIZES));
  const narrow = { ...SIZES, feedForwardDim: SIZES.modelDim };
  expect(total('reformer', narrow)).toBe(total('reversibleLsh', narrow));
});

test('a formula does not depend on the sizes', () => {
  expect(memoryFormula('transformer').always.map(({ factors }) => factors.join(' '))).toEqual([
    '16 parameters',
    'bytesPerValue batch layers tokens 10 modelDim',
    'bytesPerValue batch layers tokens 2 feedForwardDim',
    'bytesPerValue batch layers 2 heads tokens tokens',
  ]);
});

function bytesOf(variant: Variant, sizes: Sizes, id: string): number {
  return totalBytes(trainingMemory(variant, sizes).filter((term) => term.id === id));
}

/** The formulas of `shared/design/facts.md`, and the two analogous ones, as they are written there. */
function closedForm(variant: Variant, sizes: Sizes, { keepBucketIds, lshKernel }: MemoryOptions): number {
  const { batch: b, tokens: L, modelDim: d, feedForwardDim: f, heads: h, layers } = sizes;
  const { hashRounds: R, chunkLength: m, feedForwardChunks: C, features: r, bytesPerValue } = sizes;
  const adam = 16 * layers * (4 * d * d + 2 * d * f);
  const lsh = lshKernel === 'stock' ? 4 * R * h * L * m + 3 * R * L * d : h * L * (1 + 2 * R);
  const ids = keepBucketIds === false ? 0 : 4 * b * layers * h * R * L;
  const stored = (values: number) => adam + bytesPerValue * b * layers * values;
  const rebuilt = (attention: number, width: number) =>
    adam + bytesPerValue * b * (4 * L * d + Math.max(attention, L * (3 * d + width)));
  switch (variant) {
    case 'transformer':
      return stored(L * (10 * d + 2 * f) + 2 * h * L * L);
    case 'flash':
      return stored(L * (10 * d + 2 * f) + h * L);
    case 'lsh':
      return stored(L * (9 * d + 2 * f) + lsh);
    case 'reversible':
      return rebuilt(9 * L * d + 2 * h * L * L, 2 * f);
    case 'chunkedReversible':
      return rebuilt(9 * L * d + 2 * h * L * L, (2 * f) / C);
    case 'reversibleLsh':
      return rebuilt(8 * L * d + lsh, 2 * f) + ids;
    case 'reformer':
      return rebuilt(8 * L * d + lsh, (2 * f) / C) + ids;
    case 'performer':
      return stored(L * (10 * d + 2 * f) + 2 * h * r * L);
    case 'infinityFormer':
      return stored(512 * (10 * d + 2 * f) + 2 * h * 512 * (2 * 512 + 512) + 2 * 512 * d);
  }
}
