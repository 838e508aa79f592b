import type { SequenceSizes, Task } from '../task.ts';
import { countCopies, duplicationBatch, wordLength, type DuplicationSizes } from './duplicationBatch.ts';
import { duplicationConfig } from './duplicationConfig.ts';

/** 0w0w: the second w is to be copied from the first. */
export const duplication: Task = {
  id: 'duplication',
  config: duplicationConfig,
  batch: (sizes, count, seed) => duplicationBatch(taskSizes(sizes), count, seed),
  lossFrom: ({ maxTokens }) => maxTokens / 2,
  score: (predicted, ids, sizes) => countCopies(predicted, ids, taskSizes(sizes)),
  describe: (sizes) =>
    `Duplication (0w0w), length ${sizes.maxTokens}, |w| = ${wordLength(taskSizes(sizes))}, vocabulary ${sizes.vocabulary}`,
  scored: 'symbols in the second half',
};

function taskSizes({ maxTokens, vocabulary }: SequenceSizes): DuplicationSizes {
  return { tokens: maxTokens, vocabulary };
}
