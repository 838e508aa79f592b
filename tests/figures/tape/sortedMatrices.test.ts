import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenRound } from '../../../src/figures/pairs/chosenRound.ts';
import { layoutBucketHistogram } from '../../../src/figures/tape/bucketHistogram.ts';
import { layoutSortedMatrices } from '../../../src/figures/tape/sortedMatrices.ts';
import { layoutTape } from '../../../src/figures/tape/tape.ts';
import { CAUSES } from '../../../src/kernels/chunkVisibility/reference.ts';

const BUCKETS = 6;

/** Any 24 tokens in six buckets, in chunks of 2 to 12; as if there were other rounds, or none. */
const anyRound = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: BUCKETS - 1 }), { minLength: 24, maxLength: 24 }),
    fc.constantFrom(2, 4, 8, 12),
  )
  .map(([ids, chunkLength]) => chosenRound(ids, BUCKETS, chunkLength));

test('as many pairs share a bucket as the squares of the bucket sizes add up to', () => {
  fc.assert(
    fc.property(anyRound, (view) => {
      const { counts } = layoutSortedMatrices(view, 0, []);
      const { bars } = layoutBucketHistogram(layoutTape(view, 0, []), BUCKETS);
      expect(counts.bucketed).toBe(bars.reduce((sum, { size }) => sum + size ** 2, 0));
      expect(counts.earlier).toBe(bars.reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0));
      expect(counts.seen + counts.beyond).toBe(counts.earlier);
    }),
  );
});

test('the windows hold the pairs that are seen, and of their bucket and their past no others', () => {
  fc.assert(
    fc.property(anyRound, (view) => {
      const { pairs, slots, windows, buckets } = layoutSortedMatrices(view, 0, []);
      pairs.causes.forEach((cause, index) => {
        const [query, key] = [pairs.queries[index] ?? 0, pairs.keys[index] ?? 0];
        const [row, column] = [slots[query] ?? 0, slots[key] ?? 0];
        const inside = windows.some(
          (window) =>
            row >= window.row &&
            row < window.row + window.height &&
            column >= window.column &&
            column < window.column + window.width,
        );
        expect(cause === CAUSES.attended).toBe(inside && key < query && buckets[query] === buckets[key]);
      });
    }),
  );
});

test('windows cover two chunks of keys for every chunk, no key twice', () => {
  fc.assert(
    fc.property(anyRound, (view) => {
      const { windows, tokens, chunkLength } = layoutSortedMatrices(view, 0, []);
      const area = windows.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBe(2 * chunkLength * tokens);
    }),
  );
});

test('sorted, the pairs of one bucket are squares on the diagonal', () => {
  fc.assert(
    fc.property(anyRound, (view) => {
      const { slots, order, buckets, pairs } = layoutSortedMatrices(view, 0, []);
      expect(order.map((position) => slots[position])).toEqual(order.map((_, slot) => slot));
      const firstSlot = (bucket: number) => order.findIndex((position) => buckets[position] === bucket);
      pairs.queries.forEach((query, index) => {
        const bucket = buckets[query] ?? 0;
        const size = buckets.filter((other) => other === bucket).length;
        for (const position of [query, pairs.keys[index] ?? 0]) {
          expect((slots[position] ?? 0) - firstSlot(bucket)).toBeLessThan(size);
        }
      });
    }),
  );
});

test('with several rounds the first chunk of a round looks into another matrix', () => {
  const view = { ...chosenRound([0, 0, 1, 1], 2, 2), rounds: 2 };
  expect(layoutSortedMatrices(view, 0, []).windows.some(({ wrapped }) => wrapped)).toBe(false);
});

test('in other readings than the paper’s, pairs across buckets are seen within the window', () => {
  const view = { ...chosenRound([0, 1, 0, 1], 2, 2), ownBucketOnly: false };
  const { pairs, counts } = layoutSortedMatrices(view, 0, []);
  expect(counts.seen).toBe(6);
  expect(pairs.causes.filter((cause) => cause === CAUSES.attended)).toHaveLength(6);
});
