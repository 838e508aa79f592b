import { parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';

/** The vocabulary of every shipped duplication model. */
export const DUPLICATION_VOCABULARY = 64;

/**
 * The network of the default example: one reversible block, one head, width 64, eight buckets, two rounds, `paper`.
 * The chunk is an eighth of the length: shorter than the paper's 2l / n_buckets = a quarter, so that buckets
 * overflow their chunks and the loss of a pair can be seen.
 *
 * @param tokens length of the sequence, a multiple of 16
 */
export function duplicationConfig(tokens: number, changes: Partial<ReformerConfig> = {}): ReformerConfig {
  return parseConfig({
    vocabulary: DUPLICATION_VOCABULARY,
    maxTokens: tokens,
    modelDim: 64,
    heads: 1,
    headDim: 64,
    feedForwardDim: 128,
    feedForwardChunks: 1,
    activation: 'relu',
    layers: ['lsh'],
    residual: 'reversible',
    preset: 'paper',
    causal: true,
    hashRounds: 2,
    bucketFactors: [8],
    chunkLength: tokens / 8,
    chunksBefore: 1,
    chunksAfter: 0,
    localChunkLength: tokens / 8,
    localChunksBefore: 1,
    localChunksAfter: 0,
    positions: { kind: 'learned' },
    dropout: 0,
    layerNormEpsilon: 1e-12,
    ...changes,
  } satisfies Record<keyof ReformerConfig, unknown>);
}
