import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import { VARIANTS } from '../../../src/costs/variants.ts';
import { layoutTerms, termShares } from '../../../src/figures/memory/memoryTerms.ts';
import { anySizes } from '../../costs/anySizes.ts';

const frame = { width: 600, height: 300, from: 128 };

it.each(VARIANTS)('%s: the terms add up to the formula, their shares to one', (variant) => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const terms = termShares(variant, sizes, sizes.tokens);
      const total = totalBytes(trainingMemory(variant, sizes, { keepBucketIds: false }));
      expect(terms.reduce((sum, { bytes }) => sum + bytes, 0) / total).toBeCloseTo(1, 10);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    }),
  );
});

it('parameters fill the bottom at short lengths, scores everything at long ones', () => {
  const at = (tokens: number) => termShares('transformer', LARGE_MODEL, tokens);
  expect(at(128).find(({ term }) => term === 'parameters')?.share).toBeGreaterThan(0.9);
  expect(at(2 ** 20).find(({ term }) => term === 'scores')?.share).toBeGreaterThan(0.99);
});

it('areas are stacked without gaps, a label stands inside its own', () => {
  const { areas, xOf } = layoutTerms('reformer', LARGE_MODEL, frame, () => 120);
  expect(areas.map(({ term }) => term)).toEqual(['parameters', 'streams', 'activations', 'scores']);
  expect(xOf(128)).toBe(0);
  expect(xOf(2 ** 20)).toBe(600);
  for (const { label } of areas) {
    if (label === null) continue;
    expect(label.y).toBeGreaterThan(0);
    expect(label.y).toBeLessThan(300);
  }
});
