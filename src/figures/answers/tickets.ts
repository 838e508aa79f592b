import { layoutSpellings } from './spelling.ts';
import { headView, meetingOf, type Meeting } from '../pairs/meetings.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import type { Recording } from '../../recording/recording.ts';

/** One letter of the copy: its tickets, and whether it came out right. */
export interface LetterTickets extends QuestionPair {
  /** [heads][rounds] */
  readonly tickets: readonly (readonly Meeting[])[];
  readonly met: number;
  readonly right: boolean;
}

/** Letters with as many tickets, and how many of them are right. */
export interface TicketGroup {
  /** 2 stands for two or more. */
  readonly tickets: 0 | 1 | 2;
  readonly letters: number;
  readonly right: number;
}

/** Every head and round gives a question one chance to meet its answer: [heads][rounds]. */
export function drawTickets(
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
 * The tickets of every letter in one layer, and what the run spelled with its own rounds.
 *
 * @throws RangeError when the recording holds no spelling with the run's rounds
 */
export function layoutTickets(
  recording: Recording,
  layer: number,
  pairs: readonly QuestionPair[],
): LetterTickets[] {
  const { hashRounds } = recording.config;
  const spelling = layoutSpellings(recording, pairs).find(({ rounds }) => rounds === hashRounds);
  if (spelling === undefined)
    throw new RangeError(`the recording holds no spelling with ${hashRounds} rounds; it must be spelled`);
  return pairs.map((pair, index) => {
    const tickets = drawTickets(recording, layer, pair);
    const letter = spelling.letters[index];
    return {
      ...pair,
      tickets,
      met: tickets.flat().filter((meeting) => meeting === 'met').length,
      right: letter?.asked === letter?.said,
    };
  });
}

/** @returns letters and right ones, by no ticket, one, and two or more */
export function groupTickets(letters: readonly LetterTickets[]): TicketGroup[] {
  return ([0, 1, 2] as const).map((tickets) => {
    const group = letters.filter(({ met }) => Math.min(2, met) === tickets);
    return { tickets, letters: group.length, right: group.filter(({ right }) => right).length };
  });
}
