import type { Attention } from '../attention.ts';
import { separateKeysAttention } from './sharedQKAttention.ts';

/** Over every pair with separate queries and keys: the Transformer's. */
export const standard: Attention<{ causal: boolean }> = {
  options: ({ causal }) => ({ causal }),
  replayed: null,
  attend: ({ project, mask }, { causal }, tap) => {
    const values = project('value');
    const exact = separateKeysAttention(project('query'), project('key'), values, mask, causal);
    if (tap.wants('exactAttention')) tap.keep('exactAttention', exact.weights());
    return exact.output;
  },
};
