import { PRESETS, type AttentionRules } from '../../../config/presets.ts';
import type { Attention } from '../attention.ts';
import { normaliseKeys } from '../normaliseKeys.ts';
import { sharedQKAttention } from './sharedQKAttention.ts';

/** Over every pair with shared queries and keys: what LSH attention approximates. */
export const full: Attention<{ rules: AttentionRules; causal: boolean }> = {
  options: ({ preset, causal }) => ({ rules: PRESETS[preset], causal }),
  replayed: null,
  attend: ({ project, mask }, options, tap) => {
    const values = project('value');
    const sharedQK = project('query_key');
    if (tap.wants('keys')) tap.keep('keys', normaliseKeys(sharedQK, options.rules));
    const exact = sharedQKAttention(sharedQK, values, mask, options);
    if (tap.wants('exactAttention')) tap.keep('exactAttention', exact.weights());
    return exact.output;
  },
};
