import { isLetThrough, type Conditions, type PairPlaces } from './conditions.ts';

/** Why a pair is seen in a round, or is not, as one cause that can be said. */
export interface PairSays {
  /**
   * `seen`: every condition holds. Else the first that does not, in the order in which the model's own causes stand:
   * `future`, `itself`, `bucket`, `lookBack`. `alone`: a token that sees no other and so itself.
   */
  readonly cause: 'seen' | 'alone' | 'future' | 'itself' | 'bucket' | 'lookBack';
  /** Where the key's chunk stands to the query's: `own`, or `before`, or neither. */
  readonly chunks: 'own' | 'before' | 'apart';
  readonly sameBucket: boolean;
  /** Whether the switched conditions turn the run's answer over, and into what. */
  readonly switched: 'no' | 'seen' | 'unseen';
}

/** @param asked conditions that a person left on */
export function pairSays(pair: PairPlaces, asked: Conditions): PairSays {
  const { query, key, holds, applies } = pair;
  const failing = (['future', 'itself', 'bucket', 'lookBack'] as const).find(
    (condition) => applies[condition] && !holds[condition],
  );
  const inRun = failing === undefined;
  const now = isLetThrough(pair, asked);
  const isSelf = query.position === key.position;
  return {
    cause: failing ?? (isSelf ? 'alone' : 'seen'),
    chunks: query.chunk === key.chunk ? 'own' : holds.lookBack ? 'before' : 'apart',
    sameBucket: holds.bucket,
    switched: inRun === now ? 'no' : now ? 'seen' : 'unseen',
  };
}
