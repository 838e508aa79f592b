import { bucketSortReference } from '../../../src/kernels/bucketSort/reference.ts';
import {
  chunkVisibilityReference,
  MASKED_LOGIT,
  SELF_LOGIT,
  type WindowRules,
} from '../../../src/kernels/chunkVisibility/reference.ts';
import { invertPermutationReference } from '../../../src/kernels/invertPermutation/reference.ts';
import { at } from './vectors.ts';

/** What one query sees. Indices are row · tokens + position. */
export interface View {
  readonly query: number;
  readonly keys: readonly number[];
  /** For each key: replaces the logit at or below −1e4, is added to it above. */
  readonly visibility: Float64Array;
}

type Window = Pick<WindowRules, 'chunkLength' | 'chunksBefore' | 'chunksAfter'>;

/**
 * Views of fixed windows over the reading order; one chunk of the whole length is full attention.
 *
 * @param mask [batch, tokens], 1 token, 0 padding
 * @returns [rows, tokens]
 */
export function readingViews(
  mask: ArrayLike<number>,
  rules: Window & Pick<WindowRules, 'rows' | 'heads' | 'tokens' | 'causal'> & { selfMask: boolean },
): View[] {
  const { rows, heads, tokens, causal, selfMask } = rules;
  return Array.from({ length: rows * tokens }, (_, query) => {
    const position = query % tokens;
    const start = query - position;
    const seen = windowOf(position, tokens, rules);
    const maskStart = Math.floor(start / tokens / heads) * tokens;
    return {
      query,
      keys: seen.map((key) => start + key),
      visibility: Float64Array.from(seen, (key) => {
        if (selfMask && key === position) return SELF_LOGIT;
        return (causal && key > position) || at(mask, maskStart + key) === 0 ? MASKED_LOGIT : 0;
      }),
    };
  });
}

/**
 * Views of the chunks of sorted buckets.
 *
 * @param bucketIds [rows, rounds, tokens], in [0, buckets)
 * @param mask      [batch, tokens], 1 token, 0 padding
 * @returns [rows, rounds, tokens]
 */
export function lshViews(
  bucketIds: Int32Array,
  mask: ArrayLike<number>,
  rules: WindowRules & { buckets: number },
): View[] {
  const { tokens } = rules;
  const slots = rules.rounds * tokens;
  const order = bucketSortReference(bucketIds, rules);
  const undo = invertPermutationReference(order, slots);
  const visibility = chunkVisibilityReference(order, undo, bucketIds, mask, rules, false);
  const windowKeys = visibility.length / order.length;
  return Array.from(undo, (slot, index) => {
    const row = Math.floor(index / slots);
    const first = (row * slots + slot) * windowKeys;
    return {
      query: row * tokens + (index % tokens),
      keys: windowOf(slot, slots, rules).map(
        (seen) => row * tokens + (at(order, row * slots + seen) % tokens),
      ),
      visibility: Float64Array.from(visibility.subarray(first, first + windowKeys)),
    };
  });
}

/** The slots that a slot's chunk sees: the chunks before it, itself, the chunks after it, circularly. */
function windowOf(slot: number, slots: number, { chunkLength, chunksBefore, chunksAfter }: Window): number[] {
  const first = slot - (slot % chunkLength) - chunksBefore * chunkLength;
  const length = (chunksBefore + 1 + chunksAfter) * chunkLength;
  return Array.from({ length }, (_, index) => (first + index + slots) % slots);
}
