/** Everything that a memory or time formula depends on. Heads share the width: headDim = modelDim / heads. */
export interface Sizes {
  /** Sequences trained on at once. */
  readonly batch: number;
  /** Length of a sequence. */
  readonly tokens: number;
  /** Width of each residual stream. */
  readonly modelDim: number;
  readonly feedForwardDim: number;
  readonly heads: number;
  /** Blocks of attention plus feed-forward. */
  readonly layers: number;
  readonly hashRounds: number;
  /** Tokens in a chunk; a query is scored against its own chunk and the one before. */
  readonly chunkLength: number;
  /** Slices of the sequence; `Infinity` when a slice's share of the peak is to be neglected. */
  readonly feedForwardChunks: number;
  /** Random features of the Performer. */
  readonly features: number;
  /** Bytes of one activation: 4 in float32, 2 in half precision. */
  readonly bytesPerValue: number;
}

/** A model whose length is still open. */
export type SizesWithoutTokens = Omit<Sizes, 'tokens'>;
