import type { ReformerConfig } from '../config/reformerConfig.ts';

/** What of a config a task's sequences are cut to. */
export type SequenceSizes = Pick<ReformerConfig, 'maxTokens' | 'vocabulary'>;

/** How many of the tokens asked for were predicted right. */
export interface Score {
  readonly right: number;
  readonly asked: number;
}

/** What a network is trained and judged on: sequences made from a seed, of which a part is asked for. */
export interface Task {
  /** How plans, model cards and the command line name it. */
  readonly id: string;
  /**
   * The network that it is shown with.
   *
   * @throws RangeError when the changed config does not hold together
   */
  config(tokens: number, changes?: Partial<ReformerConfig>): ReformerConfig;
  /**
   * @param seed 32-bit integer; the same seed gives the same batch
   * @returns [count, maxTokens] int32, row-major, ids in [0, vocabulary)
   */
  batch(sizes: SequenceSizes, count: number, seed: number): Int32Array;
  /** First position whose next token counts in the loss. */
  lossFrom(sizes: SequenceSizes): number;
  /**
   * @param predicted [count, maxTokens] most likely next token at each position
   * @param ids       [count, maxTokens]
   */
  score(predicted: ArrayLike<number>, ids: ArrayLike<number>, sizes: SequenceSizes): Score;
  /** Name and sizes, as a model card begins. */
  describe(sizes: SequenceSizes): string;
  /** The tokens that `score` asks for, as a model card calls them. */
  readonly scored: string;
}
