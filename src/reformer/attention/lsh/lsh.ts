import { PRESETS } from '../../../config/presets.ts';
import type { Attention } from '../attention.ts';
import { sharedQKAttention } from '../exact/sharedQKAttention.ts';
import { normaliseKeys } from '../normaliseKeys.ts';
import { lshAttention, type LSHOptions } from './lshAttention.ts';

/** Within buckets of hashed vectors. The buckets are replayed: rounding can flip the argmax of a hash. */
export const lsh: Attention<LSHOptions> = {
  options: ({ preset, bucketFactors, chunkLength, chunksBefore, chunksAfter, causal }) => ({
    rules: PRESETS[preset],
    bucketFactors,
    chunkLength,
    chunksBefore,
    chunksAfter,
    causal,
  }),
  replayed: 'bucketIds',
  attend: ({ project, mask, padded, rotations: draw, replayed }, options, tap) => {
    const values = project('value');
    const sharedQK = project('query_key');
    if (tap.wants('keys')) tap.keep('keys', normaliseKeys(sharedQK, options.rules));
    if (tap.wants('exactAttention'))
      tap.keep('exactAttention', sharedQKAttention(sharedQK, values, mask, options).weights());
    // Neither a replay nor a sequence that fits in one chunk is hashed.
    const hashes = replayed === undefined && (sharedQK.shape[2] ?? 1) > options.chunkLength;
    const rotations = hashes ? draw() : undefined;
    return lshAttention({ sharedQK, values, rotations, mask, padded, bucketIds: replayed }, options, tap);
  },
};
