import type { ReformerConfig } from '../config/reformerConfig.ts';

/** The feed-forward branch of one block, on the stream that a run gave it. */
export interface SlicingRequest {
  readonly config: ReformerConfig;
  /** The run's seed: weights that are not trained are drawn from it. */
  readonly seed: number;
  readonly layer: number;
  /** The stream y1 that the branch reads, [tokens, modelDim]. */
  readonly y1: Float32Array;
  /** Into how many slices the sequence is cut, for each pass; each divides the length. The first pass is whole. */
  readonly slices: readonly number[];
}

/** One pass of the branch. */
export interface SlicedPass {
  readonly slices: number;
  /** Largest number of bytes held at once beyond weights and input. */
  readonly peakBytes: number;
  /** Largest difference of an output from that of the first pass. */
  readonly difference: number;
}

/** All passes so far. */
export interface SlicingResult {
  readonly passes: readonly SlicedPass[];
  /** Largest absolute value of the first pass's outputs: what the differences are to be compared with. */
  readonly largest: number;
}
