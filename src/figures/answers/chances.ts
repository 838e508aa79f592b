import { layoutSpellings } from './spelling.ts';
import { headView, meetingOf, type Meeting } from '../pairs/meetings.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import type { Recording } from '../../recording/recording.ts';

/** One letter of the copy: its chances, and whether it came out right. */
export interface LetterChances extends QuestionPair {
  /** [heads][rounds] */
  readonly chances: readonly (readonly Meeting[])[];
  readonly met: number;
  readonly right: boolean;
}

/** Letters with as many chances, and how many of them are right. */
export interface ChanceGroup {
  /** 2 stands for two or more. */
  readonly chances: 0 | 1 | 2;
  readonly letters: number;
  readonly right: number;
}

/** Every head and round gives a question one chance to meet its answer: [heads][rounds]. */
export function meetingChances(
  recording: Recording,
  layer: number,
  { question, answer }: QuestionPair,
): Meeting[][] {
  const { heads, hashRounds } = recording.config;
  return Array.from({ length: heads }, (_, head) => {
    const view = headView(recording, layer, head);
    return Array.from({ length: hashRounds }, (__, round) => meetingOf(view, round, question, answer));
  });
}

/**
 * The chances of every letter in one layer, and what the run spelled with its own rounds.
 *
 * @throws RangeError when the recording holds no spelling with the run's rounds
 */
export function layoutChances(
  recording: Recording,
  layer: number,
  pairs: readonly QuestionPair[],
): LetterChances[] {
  const { hashRounds } = recording.config;
  const spelling = layoutSpellings(recording, pairs).find(({ rounds }) => rounds === hashRounds);
  if (spelling === undefined)
    throw new RangeError(`the recording holds no spelling with ${hashRounds} rounds; it must be spelled`);
  return pairs.map((pair, index) => {
    const chances = meetingChances(recording, layer, pair);
    const letter = spelling.letters[index];
    return {
      ...pair,
      chances,
      met: chances.flat().filter((meeting) => meeting === 'met').length,
      right: letter?.asked === letter?.said,
    };
  });
}

/** @returns letters and right ones, by no chance, one, and two or more */
export function groupChances(letters: readonly LetterChances[]): ChanceGroup[] {
  return ([0, 1, 2] as const).map((chances) => {
    const group = letters.filter(({ met }) => Math.min(2, met) === chances);
    return { chances, letters: group.length, right: group.filter(({ right }) => right).length };
  });
}
