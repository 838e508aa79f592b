import {
  CAUSES,
  isFuture,
  isItself,
  isSameBucket,
  timesInWindow,
  type Cause,
  type HashedRow,
} from '../../kernels/chunkVisibility/reference.ts';
import { layerInts, type Recording } from '../../recording/recording.ts';

/** What became of a pair of positions: in one round of one head. */
export type Meeting = 'met' | 'beyond' | 'split';

/** The round's view of a layer: what the causes of pairs are computed from. */
export interface RoundView extends HashedRow {
  readonly ownBucketOnly: boolean;
  readonly causal: boolean;
  /** [rounds, tokens] of one head */
  readonly bucketIds: Int32Array;
  /** [slots] of one head: slot → round · tokens + position */
  readonly sortOrder: Int32Array;
  /** [slots] of one head */
  readonly undoSort: Int32Array;
}

/** One head of one LSH layer. */
export function headView(recording: Recording, layer: number, head: number): RoundView {
  const { config } = recording;
  const { maxTokens: tokens, hashRounds: rounds } = config;
  const slots = rounds * tokens;
  const part = (site: 'bucketIds' | 'sortOrder' | 'undoSort') =>
    layerInts(recording, layer, site).data.subarray(head * slots, (head + 1) * slots);
  return {
    tokens,
    rounds,
    chunkLength: config.chunkLength,
    chunksBefore: config.chunksBefore,
    chunksAfter: config.chunksAfter,
    ownBucketOnly: config.preset === 'paper',
    causal: config.causal,
    bucketIds: part('bucketIds'),
    sortOrder: part('sortOrder'),
    undoSort: part('undoSort'),
  };
}

/**
 * Why a query sees a key in one round, or does not: the first cause that holds of future, itself, attended (in the
 * window and, under `paper`, in the same bucket), same bucket beyond the look-back, other bucket.
 */
export function pairCause(view: RoundView, round: number, query: number, key: number): Cause {
  if (view.causal && isFuture(query, key)) return 'future';
  if (isItself(query, key)) return 'itself';
  const sameBucket = isInOneBucket(view, round, query, key);
  const attended = (sameBucket || !view.ownBucketOnly) && isWithinLookBack(view, round, query, key);
  if (attended) return 'attended';
  return sameBucket ? 'beyond' : 'otherBucket';
}

/** Whether the hash of this round gave both the same bucket. */
export function isInOneBucket(view: RoundView, round: number, query: number, key: number): boolean {
  const start = round * view.tokens;
  return isSameBucket(view, start + query, start + key);
}

/** Whether the key stands in a chunk that the query looks at. Only slots of the query's round count under `paper`. */
export function isWithinLookBack(view: RoundView, round: number, query: number, key: number): boolean {
  const entry = round * view.tokens + query;
  if (view.ownBucketOnly) return timesInWindow(view, entry, round * view.tokens + key) > 0;
  // The first chunk of a round looks back into the round before, where the key has another slot.
  for (let start = 0; start < view.rounds * view.tokens; start += view.tokens) {
    if (timesInWindow(view, entry, start + key) > 0) return true;
  }
  return false;
}

/** Over all rounds: attended in any, else same bucket in any, else other. */
export function pairCauseOverRounds(view: RoundView, query: number, key: number): Cause {
  let best: Cause = pairCause(view, 0, query, key);
  for (let round = 0; round < view.rounds; round++) {
    const cause = pairCause(view, round, query, key);
    if (CAUSES[cause] < CAUSES[best]) best = cause;
  }
  return best;
}

/** What became of a question and its answer in one round, or over all of them. */
export function meetingOf(view: RoundView, round: number | 'all', query: number, key: number): Meeting {
  const cause = round === 'all' ? pairCauseOverRounds(view, query, key) : pairCause(view, round, query, key);
  if (cause === 'attended') return 'met';
  return cause === 'beyond' ? 'beyond' : 'split';
}
