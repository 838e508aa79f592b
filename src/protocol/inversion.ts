import type { ReformerConfig } from '../config/reformerConfig.ts';

/** What the reverse pass forgets: nothing, the buckets of the forward pass, or its dropout masks. */
export type ReverseFault = 'none' | 'freshHashes' | 'otherDropout';

/** How the streams are kept between additions; what a branch computes stays float32. */
export type StreamPrecision = 'float32' | 'float16' | 'bfloat16';

/** A run forward and back through a reversible stack. */
export interface InversionRequest {
  readonly config: ReformerConfig;
  /** Of the rotations, of the dropout masks, and of the weights where none fit. */
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
  readonly fault: ReverseFault;
  readonly precision: StreamPrecision;
  /** The block whose numbers are told; of the others only how far they are off. */
  readonly layer: number;
  /**
   * Where the reverse pass begins: after the last block, so that what went wrong there comes down to `layer`; or after
   * `layer` itself, which is given its true output and is the only one to be rebuilt.
   */
  readonly from: 'stack' | 'block';
  /** Those on which the page's runs of the config stand, or drawn from the seed. */
  readonly weights: 'run' | 'untrained';
}

/** One block forward and back, each array [tokens, modelDim]. */
export interface BlockInversion {
  readonly x1: Float32Array;
  readonly x2: Float32Array;
  readonly y1: Float32Array;
  readonly y2: Float32Array;
  /** F(x2), of the forward pass. */
  readonly attention: Float32Array;
  /** G(y1), of the forward pass. */
  readonly feedForward: Float32Array;
  /** y2 − G(y1) */
  readonly rebuiltX2: Float32Array;
  /** y1 − F(rebuilt x2) */
  readonly rebuiltX1: Float32Array;
  /** y1 − F(y2): what comes out while x2 is not there yet. */
  readonly x1TriedFirst: Float32Array;
}

/** How far a block's rebuilt input is from its true one: the largest difference over modelDim of each token. */
export interface RebuildingErrors {
  /** [tokens] */
  readonly x1: Float32Array;
  /** [tokens] */
  readonly x2: Float32Array;
}

/** What a run forward and back gave. */
export interface Inversion {
  readonly fault: ReverseFault;
  readonly precision: StreamPrecision;
  /** Share of values dropped in training, in [0, 1); 0 where dropout plays no part. */
  readonly dropout: number;
  readonly tokens: number;
  readonly modelDim: number;
  readonly layer: number;
  /** [layers]; null for blocks that have not been rebuilt: the last comes first. */
  readonly errors: readonly (RebuildingErrors | null)[];
  /** Null until the block has been rebuilt. */
  readonly block: BlockInversion | null;
}

/** Two ways to the gradients of the same reversible network. */
export interface GradientGapRequest {
  readonly config: ReformerConfig;
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
}

/** How far they are apart. */
export interface GradientGap {
  /** Nats a symbol: activations rebuilt, and all stored. Null until computed. */
  readonly losses: { readonly rebuilt: number | null; readonly stored: number | null };
  /** [parameters]: largest difference, and the largest entry it is to be seen against. */
  readonly parameters: readonly {
    readonly name: string;
    readonly difference: number;
    readonly largest: number;
  }[];
}
