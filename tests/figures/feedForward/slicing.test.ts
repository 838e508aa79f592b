import fc from 'fast-check';
import { expect, it } from 'vitest';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import { layoutSlicing, sliceChoices } from '../../../src/figures/feedForward/slicing.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';

const frame = { width: 640, height: 200, attentionWidth: 80 };
const cases = fc.record({
  count: fc.constantFrom(1, 2, 4, 8, 16),
  tokens: fc.constantFrom(64, 256),
  feedForwardDim: fc.constantFrom(64, 128, 1024),
});
const layoutOf = (count: number, tokens: number, feedForwardDim: number) =>
  layoutSlicing(duplicationConfig(tokens, { feedForwardDim }), count, frame);

it('the slices together are as large as the whole, each as high as its share', () => {
  fc.assert(
    fc.property(cases, ({ count, tokens, feedForwardDim }) => {
      const { whole, slices } = layoutOf(count, tokens, feedForwardDim);
      const area = slices.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBeCloseTo(whole.width * whole.height, 6);
      for (const { height, bytes } of slices) {
        expect(height).toBeCloseTo(whole.height / count, 6);
        expect(bytes).toBeCloseTo(whole.bytes / count, 6);
      }
    }),
  );
});

it('the slices cover the sequence in reading order, each token once', () => {
  const { slices } = layoutOf(8, 64, 128);
  const tokens = slices.flatMap(({ first, end }) =>
    Array.from({ length: end - first }, (_, index) => first + index),
  );
  expect(tokens).toEqual(Array.from({ length: 64 }, (_, token) => token));
});

it('the peak of the block is the formula’s: the greater of both branches', () => {
  fc.assert(
    fc.property(cases, ({ count, tokens, feedForwardDim }) => {
      const config = duplicationConfig(tokens, { feedForwardDim, feedForwardChunks: count });
      const { blockPeak } = layoutOf(count, tokens, feedForwardDim);
      const sizes = { ...config, batch: 1, tokens, layers: 1, features: 0, bytesPerValue: 4 };
      const aside = ['parameters', 'streams', 'bucketIds'];
      const ofVariant = (variant: 'reformer' | 'reversibleLsh') =>
        totalBytes(trainingMemory(variant, sizes).filter(({ id }) => !aside.includes(id)));
      expect(blockPeak.sliced).toBeCloseTo(ofVariant('reformer'), 6);
      expect(blockPeak.whole).toBeCloseTo(ofVariant('reversibleLsh'), 6);
    }),
  );
});

it('where attention is higher than the layer, slices lower nothing', () => {
  const { peak, blockPeak, attention } = layoutOf(8, 64, 128);
  expect(attention.bytes).toBeGreaterThan(peak.whole);
  expect(blockPeak.sliced).toBe(blockPeak.whole);
  const wide = layoutOf(8, 64, 1024);
  expect(wide.blockPeak.sliced).toBeLessThan(wide.blockPeak.whole);
});

it('every choice divides the length', () => {
  expect(sliceChoices(64)).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(sliceChoices(48)).toEqual([1, 2, 4, 8, 16]);
});
