import { layerInts, type Recording } from '../../recording/recording.ts';
import { at } from '../../maths/at.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import type { Selection } from '../../recording/selection.ts';
import { collisionProbability, inAnyRound } from './collisionCurve.ts';
import { angleBetween, headVectors } from './hashSteps.ts';
import { headView, meetingOf, type Meeting } from '../pairs/meetings.ts';

/** What hashing could promise a pair of tokens, and what the run did with it. */
export interface SelectedPair {
  readonly query: number;
  readonly key: number;
  /** Between their vectors in the head, in radians. */
  readonly angle: number;
  /** Of one bucket in one round, by the formula. */
  readonly probability: number;
  /** Of one bucket in at least one of the run's rounds. */
  readonly inRounds: number;
  /** Rounds of the run in which they share a bucket. */
  readonly sharedRounds: number;
  /** Over all rounds of the run. */
  readonly meeting: Meeting;
}

/**
 * The pair that the selection stands for: token and key, or else a question and its answer.
 *
 * @returns null when the token is selected alone and asks nothing
 */
export function selectedPair(
  recording: Recording,
  { layer, head, token, key: selectedKey }: Selection,
  pairs: readonly QuestionPair[],
): SelectedPair | null {
  const key = selectedKey ?? pairs.find(({ question }) => question === token)?.answer;
  if (key === undefined || key === token) return null;
  const { bucketFactors, hashRounds, heads, maxTokens } = recording.config;
  const vectors = headVectors(recording, layer, head);
  const angle = angleBetween(at(vectors, token), at(vectors, key));
  const probability = collisionProbability(angle, bucketFactors);
  const ids = layerInts(recording, layer, 'bucketIds').data.subarray(
    head * hashRounds * maxTokens,
    heads * hashRounds * maxTokens,
  );
  const rounds = Array.from({ length: hashRounds }, (_, round) => round * maxTokens);
  return {
    query: token,
    key,
    angle,
    probability,
    inRounds: inAnyRound(probability, hashRounds),
    sharedRounds: rounds.filter((start) => ids[start + token] === ids[start + key]).length,
    meeting: meetingOf(headView(recording, layer, head), 'all', token, key),
  };
}
