import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNamed, lookBackArrow } from '../../components/tape/lookBackArrow.ts';
import { GAP } from '../../components/tape/tapeGrid.ts';

/** Half of "chunk 7" and of "12" at 14 pixels, the widest of the three languages, in pixels. */
const HALF = { name: 28, number: 9 };

test('however wide a chunk, the arrow strikes through no name and points to the left', () => {
  fc.assert(
    fc.property(fc.double({ min: 28, max: 400, noNaN: true }), (width) => {
      const { start, end } = lookBackArrow({ x: width + GAP, width, afterOther: true }, GAP);
      const half = isNamed(width) ? HALF.name : Math.min(HALF.number, width / 3);
      const own = width + GAP + width / 2 - half;
      expect(start).toBeLessThanOrEqual(own);
      expect(end).toBeGreaterThanOrEqual(width / 2 + half);
      expect(end).toBeLessThan(start);
    }),
  );
});

test('a chunk at the start of a row looks back over its own line’s start', () => {
  expect(lookBackArrow({ x: 0, width: 120, afterOther: false }, GAP).end).toBe(0);
});
