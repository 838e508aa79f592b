import type { LetterChances } from '../answers/chances.ts';

/** What one round adds to those before it. */
export interface RoundMeetings {
  /** Counted from zero. */
  readonly round: number;
  /** Pairs of question and answer that meet in it, in any head. */
  readonly alone: number;
  /** Pairs that have met in it or in one before it. */
  readonly together: number;
}

/** @returns a row a round; `together` never falls, and is at least the most that any round so far has alone */
export function meetingsByRound(letters: readonly LetterChances[], rounds: number): RoundMeetings[] {
  const meetsIn = ({ chances }: LetterChances, round: number) =>
    chances.some((ofHead) => ofHead[round] === 'met');
  return Array.from({ length: rounds }, (_, round) => ({
    round,
    alone: letters.filter((letter) => meetsIn(letter, round)).length,
    together: letters.filter((letter) =>
      Array.from({ length: round + 1 }, (__, before) => before).some((before) => meetsIn(letter, before)),
    ).length,
  }));
}
