import { expect, it } from 'vitest';
import { stepMemory, stepMemoryFormula } from '../../src/costs/stepMemory.ts';
import type { MeasuredVariant } from '../../src/protocol/memoryPoints.ts';
import type { Sizes } from '../../src/costs/sizes.ts';

const VARIANTS: MeasuredVariant[] = [
  'transformer',
  'reversible',
  'lsh',
  'reversibleLsh',
  'reformer',
  'storedReformer',
];

const SIZES: Sizes = {
  batch: 1,
  tokens: 2048,
  modelDim: 256,
  feedForwardDim: 1024,
  heads: 4,
  layers: 2,
  hashRounds: 4,
  chunkLength: 64,
  feedForwardChunks: 8,
  features: 0,
  bytesPerValue: 4,
};

const total = (variant: MeasuredVariant, changes: Partial<Sizes> = {}) =>
  stepMemory(variant, { ...SIZES, ...changes }).reduce((sum, { bytes }) => sum + bytes, 0);

it('of a reversible stack, ten more layers add their bucket ids alone, gradients apart', () => {
  const ids = (layers: number) =>
    stepMemory('reformer', { ...SIZES, layers }).find(({ id }) => id === 'bucketIds')?.bytes ?? NaN;
  expect(ids(12) - ids(2)).toBe(10 * 4 * 4 * 2048 * 4);
  expect(total('reformer', { layers: 12 }) - total('reformer')).toBeCloseTo(ids(12) - ids(2), 3);
});

it('of a stored stack, every layer adds the same', () => {
  for (const variant of ['transformer', 'lsh', 'storedReformer'] as const) {
    const [two, seven, twelve] = [2, 7, 12].map((layers) => total(variant, { layers }));
    expect((seven ?? NaN) - (two ?? NaN)).toBeCloseTo((twelve ?? NaN) - (seven ?? NaN), 3);
  }
});

it('slicing lowers the peak where the feed-forward layer is the widest, and nowhere else', () => {
  const wide = { feedForwardDim: 64 * 1024 };
  expect(total('reformer', wide)).toBeLessThan(total('reversibleLsh', wide));
  expect(total('reformer')).toBe(total('reversibleLsh'));
});

it.each(VARIANTS)('the formula of %s names what it counts, and no term is negative', (variant) => {
  const { always, greatestOf } = stepMemoryFormula(variant);
  const terms = stepMemory(variant, SIZES);
  expect(terms.every(({ bytes }) => bytes > 0)).toBe(true);
  const named = [...always, ...greatestOf.flat()].map(({ id }) => id);
  expect(terms.every(({ id }) => named.includes(id))).toBe(true);
});
