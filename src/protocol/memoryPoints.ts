/** Networks whose training steps are measured here. `storedReformer` is the Reformer with every activation stored. */
export type MeasuredVariant =
  'transformer' | 'reversible' | 'lsh' | 'reversibleLsh' | 'reformer' | 'storedReformer';

/** Sizes of a network that is measured, its length apart. */
export interface MeasuredSizes {
  readonly batch: number;
  readonly layers: number;
  readonly modelDim: number;
  readonly feedForwardDim: number;
  readonly heads: number;
  readonly hashRounds: number;
  readonly chunkLength: number;
  /** Slices of the Reformer's feed-forward layer. */
  readonly feedForwardChunks: number;
}

/** Which training steps are made. */
export interface MemoryPointsRequest {
  readonly sizes: MeasuredSizes;
  /** Tokens, each a multiple of the chunk length. */
  readonly lengths: readonly number[];
  readonly variants: readonly MeasuredVariant[];
}

/** One real training step: forward, backward and the optimiser, after a warm-up. */
export interface MemoryPoint {
  readonly variant: MeasuredVariant;
  readonly tokens: number;
  /** Largest number of bytes held at once, without parameters and optimiser. */
  readonly peakBytes: number;
  /** Bytes of parameters and of the optimiser's moments. */
  readonly keptBytes: number;
  readonly milliseconds: number;
}

/** What has been measured, in the order in which it was. */
export interface MemoryPoints {
  readonly points: readonly MemoryPoint[];
}
