import { at } from '../../maths/at.ts';
import { layerFloats, type Recording } from '../../recording/recording.ts';

/** A head of a layer. */
export interface HeadPlace {
  readonly layer: number;
  readonly head: number;
}

/** One token that answers, as the key of the one that asks. */
export interface AnsweringKey {
  /** Its position. */
  readonly key: number;
  /** Exact attention weight, in [0, 1]. */
  readonly weight: number;
  /** Its place among the keys by weight, 0 for the largest; of equal weights the earlier token comes first. */
  readonly rank: number;
}

/**
 * Whom one token asks under exact attention with shared queries and keys: every earlier token and not itself, except
 * that the first, which has no other, keeps all its weight and asks nobody.
 *
 * @returns the keys in reading order; without a causal mask later tokens, too
 * @throws RangeError when the recording lacks the layer's exact attention
 * @see Kitaev et al. 2020, §2, "Causal masking for shared-QK attention"
 */
export function exactRow(
  recording: Recording,
  { layer, head }: HeadPlace,
  query: number,
): readonly AnsweringKey[] {
  const { maxTokens: tokens, causal } = recording.config;
  const { data } = layerFloats(recording, layer, 'exactAttention');
  const start = (head * tokens + query) * tokens;
  const keys = Array.from({ length: causal ? query : tokens }, (_, key) => key).filter(
    (key) => key !== query,
  );
  const weightOf = (key: number) => at(data, start + key);
  const ranks = new Map(
    keys.toSorted((one, other) => weightOf(other) - weightOf(one)).map((key, rank) => [key, rank]),
  );
  return keys.map((key) => ({ key, weight: weightOf(key), rank: ranks.get(key) ?? NaN }));
}
