import type { Spelling } from '../answers/spelling.ts';
import type { ShownRun } from '../../tasks/shownRun.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { at } from '../../maths/at.ts';
import { letterCause, type LetterCause } from './letterCause.ts';

/** One letter of the copy, and why it came out as it did. */
export interface StoryLetter extends QuestionPair {
  readonly asked: number;
  readonly said: number;
  readonly wrong: boolean;
  /** Null where the run does not tell the shown rounds. */
  readonly cause: LetterCause | null;
}

/** What the run bears of "where hashing loses a pair, the copy gets a typo". */
export type Claim = 'law' | 'most' | 'plain';

/** The copy with one number of rounds. */
export interface Story {
  readonly rounds: number;
  readonly letters: readonly StoryLetter[];
  readonly wrong: number;
  /** Letters whose question met its answer in no round, right or wrong; null where the run does not tell. */
  readonly lost: number | null;
  /** Letters that met at least once, and how many of them are right; null where the run does not tell. */
  readonly met: { readonly letters: number; readonly right: number } | null;
  readonly claim: Claim;
}

/** @param spelling of the run, with the rounds that are shown */
export function layoutStory({ recording, pairs }: ShownRun, spelling: Spelling): Story {
  const { rounds } = spelling;
  const letters = pairs.map((pair, index): StoryLetter => {
    const { asked, said } = at(spelling.letters, index);
    return { ...pair, asked, said, wrong: asked !== said, cause: letterCause(recording, pair, rounds, said) };
  });
  const known = letters.every(({ cause }) => cause !== null && cause.kind !== 'untrained');
  const lost = letters.filter(isLost);
  const met = letters.filter((letter) => !isLost(letter));
  return {
    rounds,
    letters,
    wrong: spelling.wrong,
    lost: known ? lost.length : null,
    met: known ? { letters: met.length, right: met.filter(({ wrong }) => !wrong).length } : null,
    claim: known ? claimOf(letters) : 'plain',
  };
}

/**
 * `law` where exactly the letters that never met are wrong; `most` where most of them are, and most wrong letters are
 * among them; `plain` otherwise.
 */
function claimOf(letters: readonly StoryLetter[]): Claim {
  const lost = letters.filter(isLost).length;
  const wrong = letters.filter((letter) => letter.wrong).length;
  const both = letters.filter((letter) => letter.wrong && isLost(letter)).length;
  if (both === lost && both === wrong) return 'law';
  return 2 * both > lost && 2 * both > wrong ? 'most' : 'plain';
}

/** @returns whether question and answer met in no round of any head and layer */
export function isLost({ cause }: StoryLetter): boolean {
  return cause?.kind === 'neverMet' || cause?.kind === 'sameLetter' || cause?.kind === 'luck';
}
