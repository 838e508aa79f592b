import type { Recording } from '../recording/recording.ts';
import { questionPairs } from './duplication/duplicationBatch.ts';
import { encodePhrase, type EncodedPhrase } from './phrase.ts';
import type { QuestionPair } from './questionPair.ts';
import { visibleSymbol } from './symbol.ts';

/** What figures are drawn from: one run and the phrase that it read. They never mix with newer settings. */
export interface ShownRun {
  readonly recording: Recording;
  readonly phrase: string;
  readonly encoded: EncodedPhrase;
  /** The character of each position, spaces made visible: [tokens]. */
  readonly letters: readonly string[];
  /** Which position looks for which. */
  readonly pairs: readonly QuestionPair[];
  /** False while it comes from a file. */
  readonly live: boolean;
}

/** @param phrase that the run read */
export function shownRun(recording: Recording, phrase: string, live: boolean): ShownRun {
  const { maxTokens: tokens, vocabulary } = recording.config;
  const encoded = encodePhrase(phrase, { tokens, vocabulary });
  const letters = encoded.ids.map((id) => visibleSymbol(encoded.symbols, id));
  return { recording, phrase, encoded, letters, pairs: questionPairs({ tokens }), live };
}
