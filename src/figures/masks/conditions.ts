import { isSameBucket, isWithinLookBack, type RoundView } from '../pairs/meetings.ts';

/** The conditions of a visible pair, in the order in which a person checks them. */
export const CONDITIONS = ['bucket', 'lookBack', 'future', 'itself'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A truth value for each condition: whether it holds for a pair, or whether it is asked at all. */
export type Conditions = Readonly<Record<Condition, boolean>>;

/** Every condition is asked, as in the run. */
export const ALL_CONDITIONS: Conditions = { bucket: true, lookBack: true, future: true, itself: true };

/** @returns which conditions a pair meets in one round. A reading that sees other buckets has no condition `bucket`. */
export function conditionsOf(view: RoundView, round: number, query: number, key: number): Conditions {
  return {
    bucket: !view.ownBucketOnly || isSameBucket(view, round, query, key),
    lookBack: isWithinLookBack(view, round, query, key),
    future: !view.causal || key <= query,
    itself: key !== query,
  };
}

/**
 * The mask as the product of the conditions that are asked. With all of them it is the run's mask; with none, every
 * pair is seen. (A token that sees nothing attends to itself; no mask shows that.)
 *
 * @returns [tokens, tokens], query by key: 1 seen, 0 not
 * @see Kitaev et al. 2020, §2, equations 3 to 6
 */
export function maskWith(view: RoundView, round: number, asked: Conditions): Uint8Array {
  const { tokens } = view;
  const mask = new Uint8Array(tokens * tokens);
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key < tokens; key++) {
      const seen =
        (!asked.future || !view.causal || key <= query) &&
        (!asked.itself || key !== query) &&
        (!asked.bucket || !view.ownBucketOnly || isSameBucket(view, round, query, key)) &&
        (!asked.lookBack || isWithinLookBack(view, round, query, key));
      mask[query * tokens + key] = Number(seen);
    }
  }
  return mask;
}

/** Where one token stands in a round. */
export interface PlaceInRound {
  readonly position: number;
  readonly bucket: number;
  /** After the sort, within the round. */
  readonly slot: number;
  /** Within the round. */
  readonly chunk: number;
}

/** A pair in one round: where both stand, and which conditions hold. */
export interface PairPlaces {
  readonly query: PlaceInRound;
  readonly key: PlaceInRound;
  /** Of the pair itself, whatever the reading asks; a token that sees no other may see itself. */
  readonly holds: Conditions;
  /** Which conditions the reading has: one that sees other buckets has no condition `bucket`. */
  readonly applies: Conditions;
  /** True for a query in the first chunk of the round: the chunk before it is the last of the round before. */
  readonly wraps: boolean;
}

/** @returns the numbers behind each condition, for a pair of positions */
export function pairPlaces(view: RoundView, round: number, query: number, key: number): PairPlaces {
  const place = (position: number): PlaceInRound => {
    const slot = (view.undoSort[round * view.tokens + position] ?? 0) - round * view.tokens;
    const bucket = view.bucketIds[round * view.tokens + position] ?? 0;
    return { position, bucket, slot, chunk: Math.floor(slot / view.chunkLength) };
  };
  const places = { query: place(query), key: place(key) };
  return {
    ...places,
    holds: {
      bucket: isSameBucket(view, round, query, key),
      lookBack: isWithinLookBack(view, round, query, key),
      future: key <= query,
      itself: key !== query || isAlone(view, round, query),
    },
    applies: { bucket: view.ownBucketOnly, lookBack: true, future: view.causal, itself: true },
    wraps: places.query.chunk < view.chunksBefore,
  };
}

/** A token that sees no other in a round attends to itself there. */
function isAlone(view: RoundView, round: number, query: number): boolean {
  for (let key = 0; key < view.tokens; key++) {
    if (Object.values(conditionsOf(view, round, query, key)).every(Boolean)) return false;
  }
  return true;
}
