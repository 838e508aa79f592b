import { isFuture, isItself, type Cause } from '../../kernels/chunkVisibility/reference.ts';
import { at } from '../../maths/at.ts';
import { isInOneBucket, isWithinLookBack, type RoundView } from '../pairs/meetings.ts';

/** The conditions of a visible pair, in the order in which a person checks them. */
export const CONDITIONS = ['bucket', 'lookBack', 'future', 'itself'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A truth value for each condition: whether it holds for a pair, or whether it is asked at all. */
export type Conditions = Readonly<Record<Condition, boolean>>;

/** Every condition is asked, as in the run. */
export const ALL_CONDITIONS: Conditions = { bucket: true, lookBack: true, future: true, itself: true };

type Holds = (view: RoundView, round: number, query: number, key: number) => boolean;

/** Whether a condition holds for a pair, whatever the reading asks. */
const HOLDS: Readonly<Record<Condition, Holds>> = {
  bucket: isInOneBucket,
  lookBack: isWithinLookBack,
  future: (_, __, query, key) => !isFuture(query, key),
  itself: (_, __, query, key) => !isItself(query, key),
};

/** Which conditions the reading has: one that sees other buckets has no condition `bucket`. */
function conditionsOf({ ownBucketOnly, causal }: RoundView): Conditions {
  return { bucket: ownBucketOnly, lookBack: true, future: causal, itself: true };
}

/** @returns whether a pair of positions passes; the conditions that look up least come first */
function passing(view: RoundView, round: number, asked: Conditions) {
  const applies = conditionsOf(view);
  const tested = CONDITIONS.toReversed()
    .filter((condition) => applies[condition] && asked[condition])
    .map((condition) => HOLDS[condition]);
  return (query: number, key: number) => tested.every((holds) => holds(view, round, query, key));
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
  const passes = passing(view, round, asked);
  const mask = new Uint8Array(tokens * tokens);
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key < tokens; key++) mask[query * tokens + key] = Number(passes(query, key));
  }
  return mask;
}

/**
 * Why a query sees a key or does not, of the conditions that are asked: future, itself, attended, same bucket beyond the
 * look-back, other bucket. With all of them it is the run's cause; the attended pairs are always those of `maskWith`.
 */
export function causesWith(view: RoundView, round: number, asked: Conditions) {
  const applies = conditionsOf(view);
  return (query: number, key: number): Cause => {
    const fails = (condition: Condition) =>
      applies[condition] && asked[condition] && !HOLDS[condition](view, round, query, key);
    if (fails('future')) return 'future';
    if (fails('itself')) return 'itself';
    if (!fails('bucket') && !fails('lookBack')) return 'attended';
    return isInOneBucket(view, round, query, key) ? 'beyond' : 'otherBucket';
  };
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

/** @returns whether a pair passes those conditions that the reading has and a person asks for */
export function isLetThrough({ holds, applies }: PairPlaces, asked: Conditions): boolean {
  return CONDITIONS.every((condition) => holds[condition] || !applies[condition] || !asked[condition]);
}

/** @returns the numbers behind each condition, for a pair of positions */
export function pairPlaces(view: RoundView, round: number, query: number, key: number): PairPlaces {
  const place = (position: number): PlaceInRound => {
    const entry = round * view.tokens + position;
    const slot = at(view.undoSort, entry) - round * view.tokens;
    return { position, bucket: at(view.bucketIds, entry), slot, chunk: Math.floor(slot / view.chunkLength) };
  };
  const holds = (condition: Condition) => HOLDS[condition](view, round, query, key);
  const queryPlace = place(query);
  return {
    query: queryPlace,
    key: place(key),
    holds: {
      bucket: holds('bucket'),
      lookBack: holds('lookBack'),
      future: holds('future'),
      itself: holds('itself') || isAlone(view, round, query),
    },
    applies: conditionsOf(view),
    wraps: queryPlace.chunk < view.chunksBefore,
  };
}

/** A token that sees no other in a round attends to itself there. */
function isAlone(view: RoundView, round: number, query: number): boolean {
  const passes = passing(view, round, ALL_CONDITIONS);
  for (let key = 0; key < view.tokens; key++) {
    if (passes(query, key)) return false;
  }
  return true;
}
