import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterChances } from '../../../src/figures/answers/chances.ts';
import { meetingsByRound } from '../../../src/figures/rounds/meetingsByRound.ts';
import { runs } from '../../support/effort.ts';

const meeting = fc.constantFrom('met', 'beyond', 'split' as const);

/** [letters][heads][rounds], all of one number of heads and rounds. */
const anyChances = fc
  .record({ heads: fc.integer({ min: 1, max: 3 }), rounds: fc.integer({ min: 1, max: 5 }) })
  .chain(({ heads, rounds }) => {
    const row = fc.array(meeting, { minLength: rounds, maxLength: rounds });
    const letter = fc.array(row, { minLength: heads, maxLength: heads });
    return fc.record({ rounds: fc.constant(rounds), letters: fc.array(letter, { maxLength: 40 }) });
  });

const lettersOf = (all: readonly (readonly (readonly string[])[])[]) =>
  all.map((chances) => ({ chances }) as LetterChances);

test('what has met stays met: the count never falls, covers each round alone, and ends at all that ever met', () => {
  fc.assert(
    fc.property(anyChances, ({ rounds, letters }) => {
      const meetings = meetingsByRound(lettersOf(letters), rounds);
      expect(meetings.map(({ round }) => round)).toEqual(Array.from({ length: rounds }, (_, round) => round));
      let before = 0;
      for (const { alone, together } of meetings) {
        expect(together).toBeGreaterThanOrEqual(Math.max(before, alone));
        expect(together).toBeLessThanOrEqual(Math.min(letters.length, before + alone));
        before = together;
      }
      expect(before).toBe(letters.filter((heads) => heads.flat().includes('met')).length);
      expect(meetings[0]?.together).toBe(meetings[0]?.alone);
    }),
    { numRuns: runs(300) },
  );
});
