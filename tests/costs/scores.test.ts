import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenLength, exactScores, lshScores } from '../../src/costs/scores.ts';

const lsh = fc.record({
  hashRounds: fc.integer({ min: 1, max: 16 }),
  chunkLength: fc.integer({ min: 1, max: 256 }),
});

test.each([true, false])('causal %s: LSH catches up at the break-even length and not before', (causal) => {
  fc.assert(
    fc.property(lsh, (model) => {
      const tokens = breakEvenLength(model, causal);
      const lead = (length: number) => lshScores({ ...model, tokens: length }) - exactScores(length, causal);
      expect(lead(tokens)).toBeLessThanOrEqual(0);
      expect(lead(tokens - 1)).toBeGreaterThan(0);
    }),
  );
});

test('break-even is near 4·R·m under a causal mask, at 2·R·m without', () => {
  fc.assert(
    fc.property(lsh, ({ hashRounds, chunkLength }) => {
      const rounds = hashRounds * chunkLength;
      expect(breakEvenLength({ hashRounds, chunkLength }, true) - 4 * rounds).toBe(1);
      expect(breakEvenLength({ hashRounds, chunkLength }, false)).toBe(2 * rounds);
    }),
  );
});

test('the default example stands at break-even: 2,048 scores against 2,016 causal pairs', () => {
  expect(lshScores({ tokens: 64, hashRounds: 2, chunkLength: 8 })).toBe(2048);
  expect(exactScores(64, true)).toBe(2016);
  expect(breakEvenLength({ hashRounds: 2, chunkLength: 8 }, true)).toBe(65);
});
