import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import { HASHED_TERMS, hashedTerm, layoutTermCurves } from '../../../src/figures/time/hashedTerms.ts';

it('sorting takes less than a thousandth of a large model’s step', () => {
  const { count, share } = hashedTerm('sorting', LARGE_MODEL, 65_536);
  // Forward, and again in the reverse pass: layers · heads · rounds · L · log₂ L.
  expect(count).toBe(2 * 12 * 8 * 4 * 65_536 * 16);
  expect(share).toBeLessThan(1e-3);
});

it('a plain hash takes 7.6 % of a large model’s step at 64K tokens and 57 % at 2²⁰, two factors hardly any', () => {
  const percent = (term: 'plain' | 'factorised', tokens: number) =>
    100 * hashedTerm(term, LARGE_MODEL, tokens).share;
  expect(percent('plain', 65_536)).toBeCloseTo(7.6, 1);
  expect(percent('plain', 2 ** 20)).toBeCloseTo(57, 0);
  expect(percent('factorised', 65_536)).toBeLessThan(0.5);
  expect(percent('factorised', 2 ** 20)).toBeLessThan(5);
});

it('a curve holds the operations of each term, and says from where a plain hash takes more than attending', () => {
  const { curves, plainFrom } = layoutTermCurves(LARGE_MODEL, { width: 600, height: 300, from: 128 });
  expect(curves.map(({ id }) => id)).toEqual([...HASHED_TERMS]);
  for (const { id, values } of curves) {
    for (const { tokens, value } of values) expect(value).toBe(hashedTerm(id, LARGE_MODEL, tokens).count);
  }
  const isMore = (tokens: number) =>
    hashedTerm('plain', LARGE_MODEL, tokens).count > hashedTerm('attention', LARGE_MODEL, tokens).count;
  expect(isMore(plainFrom ?? NaN)).toBe(true);
  expect(isMore((plainFrom ?? NaN) - 1)).toBe(false);
});

it('where chunks are long, a plain hash never takes more than attending', () => {
  const sizes = { ...LARGE_MODEL, chunkLength: 1024 };
  expect(layoutTermCurves(sizes, { width: 600, height: 300, from: 128 }).plainFrom).toBeNull();
});
