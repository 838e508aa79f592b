import { at } from '../../maths/at.ts';
import { modelInts, type Recording } from '../../recording/recording.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { hashedLayers, headReading, strongestKey, tellsRounds, type HeadReading } from './firstRounds.ts';

/** A head that gives a key more weight than any other. */
export interface Vote {
  readonly layer: number;
  readonly head: number;
  /** Position. */
  readonly key: number;
  /** Over the shown rounds, in [0, 1]. */
  readonly weight: number;
}

/** Where the answer got the most weight. */
interface Reached {
  readonly layer: number;
  readonly head: number;
  /** Of the answer over the shown rounds, in [0, 1]. */
  readonly answerWeight: number;
}

/** Why a letter of the copy came out as it did. */
export type LetterCause =
  /** The weights are random: nothing is to be learned from the letter. */
  | { readonly kind: 'untrained' }
  /** Wrong. Question and answer met in no round of any head and layer: chances split, and in one bucket but too far. */
  | { readonly kind: 'neverMet'; readonly split: number; readonly beyond: number }
  /** Wrong. They met, but in that head another key got more weight, also within the round. */
  | ({ readonly kind: 'outweighed'; readonly by: Vote } & Reached)
  /** Wrong. The answer led the round in which it met, but that round had little weight. */
  | ({
      readonly kind: 'weakRound';
      readonly by: Vote;
      readonly round: number;
      /** In [0, 1]. */
      readonly roundWeight: number;
    } & Reached)
  /** Wrong. One head read the answer, another of its layer read a letter that is not asked for. */
  | ({ readonly kind: 'outvoted'; readonly by: Vote } & Reached)
  /** Wrong. Every head that counts read the answer: the letter changed after the attention. */
  | ({ readonly kind: 'misread' } & Reached)
  /** Right. They met: in the first of these rounds, with this weight. */
  | ({ readonly kind: 'met'; readonly round: number } & Reached)
  /** Right. They never met, but the strongest key of a head holds the same letter. */
  | { readonly kind: 'sameLetter'; readonly by: Vote }
  /** Right. They never met, and no head read the letter anywhere. */
  | { readonly kind: 'luck'; readonly by: Vote };

export type CauseKind = LetterCause['kind'];

/**
 * The one cause of a letter, by the first rule that holds.
 *
 * A wrong letter: the weights are random → `untrained`; no round of any head in any hashing layer met → `neverMet`;
 * else the head that gave its answer the most weight is judged. Is another key its strongest, then `weakRound` where
 * the answer is the strongest key within a round in which it met, `outweighed` otherwise. Is the answer its strongest,
 * then `outvoted` by the head of that layer whose strongest key holds another letter, the one with the most weight
 * where there are several; else `misread`.
 *
 * A right letter: `met` in any round; else `sameLetter` where a head's strongest key holds the letter; else `luck`.
 *
 * With several layers a token of a later layer holds more than its letter: what is said of keys there is where the
 * weight went, not which letter was read.
 *
 * @param rounds the first rounds of the run that are shown
 * @param said   id that came out
 * @returns null when the run does not tell these rounds, or no layer hashes
 */
export function letterCause(
  recording: Recording,
  pair: QuestionPair,
  rounds: number,
  said: number,
): LetterCause | null {
  if (recording.weights.kind === 'random') return { kind: 'untrained' };
  const layers = hashedLayers(recording);
  if (layers.length === 0 || !tellsRounds(recording, rounds)) return null;
  const tokens = modelInts(recording, 'tokens').data;
  const asked = at(tokens, pair.answer);
  const holdsAnswer = ({ key }: Vote) => key !== pair.question && at(tokens, key) === asked;
  const readings = layers.flatMap((layer) =>
    Array.from({ length: recording.config.heads }, (_, head) =>
      headReading(recording, { layer, head }, pair, rounds),
    ),
  );
  const meeting = readings.filter(({ meetings }) => meetings.includes('met'));
  const votes = readings.map(voteOf);
  if (said === asked) return causeOfRight(meeting, votes, pair.answer, holdsAnswer);
  if (meeting.length === 0) {
    const chances = readings.flatMap(({ meetings }) => meetings);
    const beyond = chances.filter((chance) => chance === 'beyond').length;
    return { kind: 'neverMet', split: chances.length - beyond, beyond };
  }
  const best = mostOf(meeting, ({ weights }) => at(weights, pair.answer));
  const reached = reachedBy(best, pair.answer);
  const by = voteOf(best);
  if (by.key !== pair.answer) {
    const round = best.meetings.findIndex(
      (chance, index) => chance === 'met' && strongestKey(at(best.rounds, index)) === pair.answer,
    );
    return round < 0
      ? { kind: 'outweighed', by, ...reached }
      : { kind: 'weakRound', by, round, roundWeight: at(best.roundWeights, round), ...reached };
  }
  const others = votes.filter((vote) => vote.layer === best.layer && !holdsAnswer(vote));
  return others.length === 0
    ? { kind: 'misread', ...reached }
    : { kind: 'outvoted', by: mostOf(others, ({ weight }) => weight), ...reached };
}

function causeOfRight(
  meeting: readonly HeadReading[],
  votes: readonly Vote[],
  answer: number,
  holdsAnswer: (vote: Vote) => boolean,
): LetterCause {
  if (meeting.length > 0) {
    const best = mostOf(meeting, ({ weights }) => at(weights, answer));
    return { kind: 'met', round: best.meetings.indexOf('met'), ...reachedBy(best, answer) };
  }
  const same = votes.filter(holdsAnswer);
  return same.length > 0
    ? { kind: 'sameLetter', by: mostOf(same, ({ weight }) => weight) }
    : { kind: 'luck', by: mostOf(votes, ({ weight }) => weight) };
}

function voteOf({ layer, head, weights }: HeadReading): Vote {
  const key = strongestKey(weights);
  return { layer, head, key, weight: at(weights, key) };
}

function reachedBy({ layer, head, weights }: HeadReading, answer: number): Reached {
  return { layer, head, answerWeight: at(weights, answer) };
}

/** @returns the one of which there is most, of equal ones the first */
function mostOf<Part>(parts: readonly Part[], amount: (part: Part) => number): Part {
  return parts.reduce((best, part) => (amount(part) > amount(best) ? part : best));
}
