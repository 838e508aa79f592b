import { at } from '../../maths/at.ts';
import { modelInts, type Recording } from '../../recording/recording.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';

/** One letter that the model said where another, or the same, was asked. */
export interface SpelledLetter {
  /** Position that asked. */
  readonly question: number;
  /** Id that stands next in the copy. */
  readonly asked: number;
  /** Id that the model finds most likely. */
  readonly said: number;
}

/** The phrase as the model spells it with one number of rounds. */
export interface Spelling {
  readonly rounds: number;
  readonly letters: readonly SpelledLetter[];
  readonly wrong: number;
}

/** A number of rounds with which the phrase is not spelled. */
export interface MissingSpelling {
  readonly rounds: number;
  /** Whether it is on its way. */
  readonly state: 'computing' | 'unknown';
}

/** @throws RangeError when the recording holds no spellings */
export function layoutSpellings(recording: Recording, pairs: readonly QuestionPair[]): Spelling[] {
  const tokens = modelInts(recording, 'tokens').data;
  const spellings = modelInts(recording, 'spellings').data;
  const length = recording.config.maxTokens;
  return recording.spellingRounds.map((rounds, row) => {
    const letters = pairs.map(({ question }) => ({
      question,
      asked: at(tokens, question + 1),
      said: at(spellings, row * length + question),
    }));
    return { rounds, letters, wrong: letters.filter(({ asked, said }) => asked !== said).length };
  });
}
