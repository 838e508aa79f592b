import type { Attention } from '../attention.ts';
import { localAttention, type LocalOptions } from './localAttention.ts';

/** In fixed windows of the reading order. */
export const local: Attention<LocalOptions> = {
  options: (config) => ({
    chunkLength: config.localChunkLength,
    chunksBefore: config.localChunksBefore,
    chunksAfter: config.localChunksAfter,
    causal: config.causal,
  }),
  replayed: null,
  attend: ({ project, mask }, options) => {
    const values = project('value');
    return localAttention({ queries: project('query'), keys: project('key'), values }, mask, options);
  },
};
