import { CAUSES, type Cause } from '../../kernels/chunkVisibility/reference.ts';
import { at } from '../../maths/at.ts';
import { pairCauseOverRounds, type RoundView } from '../pairs/meetings.ts';
import { ALL_CONDITIONS, causesWith, type Conditions } from './conditions.ts';

/** Every pair by what became of it. */
export interface CauseMatrix {
  readonly tokens: number;
  /** [tokens, tokens], query by key: the number of the cause in CAUSES. */
  readonly causes: Uint8Array;
  readonly counts: Readonly<Record<Cause, number>>;
}

/** What becomes of pairs, in the order in which they are told. No page's sequence has padding. */
export const SHOWN_CAUSES = ['attended', 'beyond', 'otherBucket', 'itself', 'future'] as const;
export type ShownCause = (typeof SHOWN_CAUSES)[number];

/** Stands for a cause where weights are in [0, 1]; a future pair is not drawn at all. */
export const CAUSE_VALUES: Readonly<Record<ShownCause, number>> = {
  attended: 0,
  beyond: -2,
  otherBucket: -3,
  itself: -4,
  future: NaN,
};

/**
 * @param round one round, or all: then an attended pair is one that is attended in any of them
 * @param asked conditions of the one round; all rounds together are always under all four
 */
export function layoutCauses(
  view: RoundView,
  round: number | 'all',
  asked: Conditions = ALL_CONDITIONS,
): CauseMatrix {
  const { tokens } = view;
  const causes = new Uint8Array(tokens * tokens);
  const counts: Record<Cause, number> = {
    future: 0,
    itself: 0,
    attended: 0,
    beyond: 0,
    otherBucket: 0,
    padding: 0,
  };
  const causeOfPair =
    round === 'all'
      ? (query: number, key: number) => pairCauseOverRounds(view, query, key)
      : causesWith(view, round, asked);
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key < tokens; key++) {
      const cause = causeOfPair(query, key);
      causes[query * tokens + key] = CAUSES[cause];
      counts[cause]++;
    }
  }
  return { tokens, causes, counts };
}

const NAMES = new Map<number, ShownCause>(SHOWN_CAUSES.map((cause) => [CAUSES[cause], cause]));

/** @returns what became of one pair */
export function causeOf({ causes, tokens }: CauseMatrix, query: number, key: number): ShownCause {
  return NAMES.get(at(causes, query * tokens + key)) ?? 'future';
}

/**
 * @param weights [tokens, tokens]: weights of attended pairs
 * @returns [tokens, tokens]: an attended pair's weight, else the value of its cause
 */
export function causeValues({ causes }: CauseMatrix, weights: Float32Array): Float32Array {
  return Float32Array.from(causes, (number, index) => {
    const cause = NAMES.get(number) ?? 'future';
    return cause === 'attended' ? Math.max(0, at(weights, index)) : CAUSE_VALUES[cause];
  });
}
