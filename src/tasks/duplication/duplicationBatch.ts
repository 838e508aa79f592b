import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { QuestionPair } from '../questionPair.ts';
import type { Score } from '../task.ts';

/**
 * A sequence of the duplication task: 0w0w, where w is drawn at random and the model must produce the second w.
 *
 * @see Kitaev et al. 2020, §2.1 and Table 2
 */
export interface DuplicationSizes {
  /** Length of the sequence; w has tokens / 2 − 1 symbols. */
  readonly tokens: number;
  /** Number of ids; 0 is the separator, symbols are 1 … vocabulary − 1. */
  readonly vocabulary: number;
}

/** Symbols in w. */
export function wordLength({ tokens }: Pick<DuplicationSizes, 'tokens'>): number {
  return tokens / 2 - 1;
}

/** 0w0w for one w. */
export function duplicate(word: readonly number[]): number[] {
  return [0, ...word, 0, ...word];
}

/**
 * @param seed 32-bit integer; the same seed gives the same batch
 * @returns [count, tokens] int32, row-major
 */
export function duplicationBatch(task: DuplicationSizes, count: number, seed: number): Int32Array {
  const generator = xoroshiro128plus(seed);
  const rows = Array.from({ length: count }, () =>
    duplicate(Array.from({ length: wordLength(task) }, () => uniformInt(generator, 1, task.vocabulary - 1))),
  );
  return Int32Array.from(rows.flat());
}

/** The pairs of the second half: the token at `question` must look at `answer` to know what follows. */
export function questionPairs({ tokens }: Pick<DuplicationSizes, 'tokens'>): QuestionPair[] {
  const half = tokens / 2;
  return Array.from({ length: half - 1 }, (_, index) => ({ question: half + index, answer: index + 1 }));
}

/**
 * Counts the symbols of the second w that were predicted right.
 *
 * @param predicted [count, tokens] most likely next token at each position
 * @param ids       [count, tokens]
 */
export function countCopies(
  predicted: ArrayLike<number>,
  ids: ArrayLike<number>,
  task: DuplicationSizes,
): Score {
  let right = 0;
  let asked = 0;
  for (let row = 0; row < ids.length; row += task.tokens) {
    for (const { question } of questionPairs(task)) {
      right += Number(predicted[row + question] === ids[row + question + 1]);
      asked++;
    }
  }
  return { right, asked };
}
