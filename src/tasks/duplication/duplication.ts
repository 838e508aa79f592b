import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { QuestionPair } from '../questionPair.ts';

/**
 * The duplication task: 0w0w, where w is drawn at random and the model must produce the second w.
 *
 * @see Kitaev et al. 2020, §5, "Effect of sharing QK" and Table 2
 */
export interface DuplicationTask {
  /** Length of the sequence; w has tokens / 2 − 1 symbols. */
  readonly tokens: number;
  /** Number of ids; 0 is the separator, symbols are 1 … vocabulary − 1. */
  readonly vocabulary: number;
}

/** Symbols in w. */
export function wordLength({ tokens }: Pick<DuplicationTask, 'tokens'>): number {
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
export function duplicationBatch(task: DuplicationTask, count: number, seed: number): Int32Array {
  const generator = xoroshiro128plus(seed);
  const rows = Array.from({ length: count }, () =>
    duplicate(Array.from({ length: wordLength(task) }, () => uniformInt(generator, 1, task.vocabulary - 1))),
  );
  return Int32Array.from(rows.flat());
}

/** The pairs of the second half: the token at `question` must look at `answer` to know what follows. */
export function questionPairs({ tokens }: Pick<DuplicationTask, 'tokens'>): QuestionPair[] {
  const half = tokens / 2;
  return Array.from({ length: half - 1 }, (_, index) => ({ question: half + index, answer: index + 1 }));
}

/** The ids that the model says follow each question, right or wrong. */
export interface CopyCount {
  readonly right: number;
  readonly asked: number;
}

/**
 * Counts the symbols of the second w that the model said.
 *
 * @param said   [count, tokens] most likely next token at each position
 * @param tokens [count, tokens]
 */
export function countCopies(
  said: ArrayLike<number>,
  tokens: ArrayLike<number>,
  task: DuplicationTask,
): CopyCount {
  let right = 0;
  let asked = 0;
  for (let row = 0; row < tokens.length; row += task.tokens) {
    for (const { question } of questionPairs(task)) {
      right += Number(said[row + question] === tokens[row + question + 1]);
      asked++;
    }
  }
  return { right, asked };
}
