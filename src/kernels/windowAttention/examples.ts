import { MASKED_LOGIT, SELF_LOGIT } from '../chunkVisibility/reference.ts';
import { STATISTICS, windowAttentionReference, type WindowSizes } from './reference.ts';

/** Two rows of four chunks with a window of three, which wraps at both ends. */
export const EXAMPLE_SIZES: WindowSizes = {
  rows: 2,
  slots: 8,
  headDim: 3,
  chunkLength: 2,
  chunksBefore: 1,
  chunksAfter: 1,
};

const { rows, slots, headDim } = EXAMPLE_SIZES;
const WINDOW_KEYS = 6;
const vectors = (seed: number) =>
  Float32Array.from({ length: rows * slots * headDim }, (_, index) => 1.5 * Math.sin(seed + 1.7 * index));

/** Of the logits some are left, one is lowered, some are masked; slot 3 sees nothing, slot 5 only itself. */
const visibility = Float32Array.from({ length: rows * slots * WINDOW_KEYS }, (_, index) => {
  const slot = Math.floor(index / WINDOW_KEYS);
  if (slot === 3) return MASKED_LOGIT;
  if (slot === 5) return index % WINDOW_KEYS === 3 ? SELF_LOGIT : MASKED_LOGIT;
  return [0, -Math.LN2, 0, MASKED_LOGIT, 0, SELF_LOGIT, 0][index % 7] ?? 0;
});

export const EXAMPLE_OPERANDS = { queries: vectors(1), keys: vectors(2), values: vectors(3), visibility };

const forward = windowAttentionReference(EXAMPLE_OPERANDS, EXAMPLE_SIZES);

/** Statistics as the forward pass gives them; what is taken off each dP is arbitrary. */
export const EXAMPLE_COTANGENTS = {
  byOutput: vectors(4),
  perQuery: Float32Array.from({ length: rows * slots * 3 }, (_, index) => {
    const statistics = Math.floor(index / 3) * (headDim + STATISTICS) + headDim;
    return index % 3 === 2 ? Math.sin(index) : (forward[statistics + (index % 3)] ?? NaN);
  }),
};
