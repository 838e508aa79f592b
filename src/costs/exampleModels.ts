import type { SizesWithoutTokens } from './sizes.ts';

const COMMON = {
  batch: 1,
  hashRounds: 4,
  chunkLength: 64,
  feedForwardChunks: Infinity,
  features: 256,
  bytesPerValue: 4,
} as const;

/** A large model: 151 million parameters without embeddings. */
export const LARGE_MODEL: SizesWithoutTokens = {
  ...COMMON,
  layers: 12,
  modelDim: 1024,
  feedForwardDim: 4096,
  heads: 8,
};

/** A small model: 4.7 million parameters without embeddings. */
export const SMALL_MODEL: SizesWithoutTokens = {
  ...COMMON,
  layers: 6,
  modelDim: 256,
  feedForwardDim: 1024,
  heads: 4,
};
