import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenRound } from '../../../src/figures/pairs/chosenRound.ts';
import { chunkCuts } from '../../../src/figures/tape/chunkCuts.ts';
import { layoutBucketHistogram } from '../../../src/figures/tape/bucketHistogram.ts';
import { SORT_STOPS } from '../../../src/figures/tape/sortStages.ts';
import { layoutTape } from '../../../src/figures/tape/tape.ts';
import { tapeAt } from '../../../src/figures/tape/tapeAt.ts';

const BUCKETS = 8;

/** Any 32 tokens in eight buckets, in chunks of 2 to 16. */
const anyTape = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: BUCKETS - 1 }), { minLength: 32, maxLength: 32 }),
    fc.constantFrom(2, 4, 8, 16),
  )
  .map(([ids, chunkLength]) => layoutTape(chosenRound(ids, BUCKETS, chunkLength), 0, []));

test('tapeAt begins in reading order and ends in the sorted order', () => {
  fc.assert(
    fc.property(anyTape, (tape) => {
      expect(tapeAt(tape, 0).places).toEqual(tape.cells.map(({ position }) => position));
      expect(tapeAt(tape, SORT_STOPS.length - 1).places).toEqual(tape.cells.map(({ slot }) => slot));
    }),
  );
});

test('tapeAt gives every token a place of its own at every stop', () => {
  fc.assert(
    fc.property(anyTape, fc.nat({ max: SORT_STOPS.length - 1 }), (tape, stop) => {
      const places = tapeAt(tape, stop).places.toSorted((one, other) => one - other);
      expect(places).toEqual(tape.cells.map(({ position }) => position));
    }),
  );
});

test('tapeAt never leaves the tape, and no change begins before the one ahead of it is complete', () => {
  fc.assert(
    fc.property(anyTape, fc.double({ min: -1, max: 6, noNaN: true }), (tape, progress) => {
      const { places, stage } = tapeAt(tape, progress);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(31);
      const changes = [stage.coloured, stage.sorted, stage.cut, stage.lookBack];
      changes.forEach((change, index) => {
        if (change > 0 && index > 0) expect(changes[index - 1]).toBe(1);
      });
    }),
  );
});

test('a cut is inside a bucket exactly where the tokens on both sides share it', () => {
  fc.assert(
    fc.property(anyTape, (tape) => {
      const sorted = tape.cells.toSorted((one, other) => one.slot - other.slot);
      for (const { chunk, inside } of chunkCuts(tape)) {
        const [before, after] = [sorted[chunk * tape.chunkLength - 1], sorted[chunk * tape.chunkLength]];
        expect(inside).toBe(before?.bucket === after?.bucket ? after?.bucket : null);
      }
      expect(chunkCuts(tape)).toHaveLength(tape.chunks - 1);
    }),
  );
});

test('the histogram holds every token once, and its bars touch one chunk more than they are cut', () => {
  fc.assert(
    fc.property(anyTape, (tape) => {
      const { bars, limit } = layoutBucketHistogram(tape, BUCKETS);
      expect(bars).toHaveLength(BUCKETS);
      expect(bars.reduce((sum, { size }) => sum + size, 0)).toBe(32);
      for (const { bucket, size, overflow, chunks } of bars) {
        expect(overflow).toBe(size > limit ? size - limit : 0);
        const cuts = chunkCuts(tape).filter(({ inside }) => inside === bucket).length;
        expect(chunks).toBe(size === 0 ? 0 : cuts + 1);
      }
    }),
  );
});
