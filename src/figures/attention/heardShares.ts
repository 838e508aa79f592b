import type { Recording } from '../../recording/recording.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { exactRow, type HeadPlace } from './exactRow.ts';
import { topShare, topShares } from './topShares.ts';

/** What the largest weights carry, over the tokens of a run. */
export interface HeardShares {
  /** Tokens that look for an answer: mean share of the k largest weights at k − 1, for k up to `most`. */
  readonly questions: MeanShares;
  /** Every token that has a key. */
  readonly all: MeanShares;
  /** In how many of the questions the answer has the largest weight. */
  readonly led: number;
}

interface MeanShares {
  readonly tokens: number;
  readonly shares: readonly number[];
}

/**
 * @param pairs which token looks for which
 * @param most  greatest k
 * @throws RangeError when the recording lacks the layer's exact attention
 */
export function heardShares(
  recording: Recording,
  place: HeadPlace,
  pairs: readonly QuestionPair[],
  most: number,
): HeardShares {
  const rows = Array.from({ length: recording.config.maxTokens }, (_, query) =>
    exactRow(recording, place, query),
  );
  const sharesOf = rows.map((row) => topShares(row.map(({ weight }) => weight)));
  const mean = (shares: readonly (readonly number[])[]): MeanShares => ({
    tokens: shares.length,
    shares: Array.from(
      { length: most },
      (_, index) => shares.reduce((sum, each) => sum + topShare(each, index + 1), 0) / shares.length,
    ),
  });
  const asked = new Set(pairs.map(({ question }) => question));
  return {
    questions: mean(sharesOf.filter((_, query) => asked.has(query))),
    all: mean(sharesOf.filter((shares) => shares.length > 0)),
    led: pairs.filter(({ question, answer }) =>
      rows[question]?.some(({ key, rank }) => key === answer && rank === 0),
    ).length,
  };
}
