import { parseConfig, type Recording } from 'reformer-lab';

const buckets = Int32Array.of(0, 1, 0, 2, 3, 2, 1, 0, 2, 3, 0, 3);
const tokens = buckets.length;
const slots = Int32Array.from(buckets.keys()).sort((a, b) => (buckets[a] ?? 0) - (buckets[b] ?? 0) || a - b);
const places = Int32Array.from(buckets.keys(), (position) => slots.indexOf(position));
const array = (axes: string[], shape: number[], data: Int32Array) => ({ axes, shape, data });

/** One head, one round, one layer: what hashing twelve tokens into four buckets could have given. */
export const handRecording: Recording = {
  ...{ formatVersion: 1, seed: 0, weights: { kind: 'random' }, spellingRounds: [], model: {} },
  config: parseConfig({
    ...{ vocabulary: 16, maxTokens: tokens, modelDim: 8, heads: 1, headDim: 8 },
    ...{ feedForwardDim: 16, feedForwardChunks: 1, activation: 'relu', layers: ['lsh'] },
    ...{ preset: 'paper', causal: true, hashRounds: 1, bucketFactors: [4], layerNormEpsilon: 1e-12 },
    ...{ chunkLength: 3, chunksBefore: 1, chunksAfter: 0, positions: { kind: 'learned' } },
    ...{ localChunkLength: 3, localChunksBefore: 1, localChunksAfter: 0 },
  }),
  backend: { backend: 'cpu', adapter: 'by hand', software: false },
  cost: { peakBytes: 0, milliseconds: 0 },
  layers: [
    {
      bucketIds: array(['heads', 'hashRounds', 'tokens'], [1, 1, tokens], buckets),
      sortOrder: array(['heads', 'slots'], [1, tokens], slots),
      undoSort: array(['heads', 'slots'], [1, tokens], places),
    },
  ],
};
