import { at } from '../../maths/at.ts';
import { layerFloats, type Recording } from '../../recording/recording.ts';
import { recordedRow } from '../pairs/recordedRow.ts';
import { headView, pairCause } from '../pairs/meetings.ts';

/** One earlier token, as a query's key. */
export interface KeyShare {
  readonly key: number;
  /** N(query, key): rounds in which the pair is seen. */
  readonly count: number;
  /** Weight over all rounds, in [0, 1]. */
  readonly combined: number;
  /** Weight under exact attention, in [0, 1]. */
  readonly exact: number;
}

/** How the rounds of one query add up, beside its exact attention. */
export interface RoundShares {
  /** [rounds]: weight of each round; they sum to one. */
  readonly weights: readonly number[];
  /** [rounds]: log of the sum of exponentials that the weights come from. */
  readonly logSums: readonly number[];
  /** Every key that is not in the future, by position. */
  readonly keys: readonly KeyShare[];
  /** Share of the exact weights that lies on keys seen in some round, in [0, 1]; null where there is no key but itself. */
  readonly mass: number | null;
  /** Of the k keys with the largest exact weights, how many are seen. */
  readonly top: readonly { readonly k: number; readonly found: number }[];
}

/** Sizes of the sets of strongest keys. */
export const TOP_KEYS = [1, 4] as const;

/** @throws RangeError when the recording lacks the layer's attention, exact or hashed */
export function roundShares(
  recording: Recording,
  { layer, head, token }: { layer: number; head: number; token: number },
): RoundShares {
  const { maxTokens: tokens } = recording.config;
  const view = headView(recording, layer, head);
  const ofRounds = (site: 'roundWeights' | 'roundLogSumExp') => {
    const { data } = layerFloats(recording, layer, site);
    return Array.from({ length: view.rounds }, (_, round) =>
      at(data, (head * view.rounds + round) * tokens + token),
    );
  };
  const combined = recordedRow(recording, { layer, head }, token);
  const exact = layerFloats(recording, layer, 'exactAttention').data;
  const last = view.causal ? token : tokens - 1;
  const keys = Array.from({ length: last + 1 }, (_, key): KeyShare => {
    let count = 0;
    for (let round = 0; round < view.rounds; round++)
      count += Number(pairCause(view, round, token, key) === 'attended');
    return {
      key,
      count,
      combined: at(combined, key),
      exact: at(exact, (head * tokens + token) * tokens + key),
    };
  });
  const others = keys.filter(({ key }) => key !== token);
  const strongest = others.toSorted((one, other) => other.exact - one.exact);
  return {
    weights: ofRounds('roundWeights'),
    logSums: ofRounds('roundLogSumExp'),
    keys,
    mass:
      others.length === 0
        ? null
        : others.reduce((sum, { count, exact: weight }) => sum + (count > 0 ? weight : 0), 0),
    top: TOP_KEYS.map((k) => ({ k, found: strongest.slice(0, k).filter(({ count }) => count > 0).length })),
  };
}
