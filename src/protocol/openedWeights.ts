import type { ReformerConfig } from '../config/reformerConfig.ts';

/** Files that a person opens: weights of this project's, or a model of Hugging Face's with its config. */
export interface WeightsInput {
  /** Of the file of weights. */
  readonly name: string;
  readonly weights: Uint8Array;
  /** Text of `config.json`, where one came with it. */
  readonly config: string | null;
}

/** Weights that were read and fit their config. */
export interface OpenedWeights {
  readonly name: string;
  readonly config: ReformerConfig;
  /** Steps of training; null where nobody knows. */
  readonly steps: number | null;
  /** Factors of the number of buckets, where `config.json` leaves it open; else null. */
  readonly chosenBuckets: readonly number[] | null;
  /** Fields of `config.json` that are not carried over. */
  readonly ignored: readonly string[];
  /** Parameters that the file has not: all zero. */
  readonly filled: readonly string[];
}

/** What a worker does with weights from outside. */
export interface WeightsService {
  /**
   * Reads them; runs of a network that they fit stand on them from now on, until another call.
   *
   * @throws FailureError fileRefused, with what the file holds and what is required; what was open stays so
   */
  openWeights(input: WeightsInput): Promise<OpenedWeights>;
  /** Runs stand on the page's own weights again. */
  closeWeights(): Promise<void>;
}
