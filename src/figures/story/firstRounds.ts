import { at } from '../../maths/at.ts';
import { layerFloats, layerInts, type Recording } from '../../recording/recording.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { roundRow } from '../pairs/combineRounds.ts';
import { headView, meetingOf, pairCause, type Meeting, type RoundView } from '../pairs/meetings.ts';

/** What one head makes of one question with the first rounds of a run. */
export interface HeadReading {
  readonly layer: number;
  readonly head: number;
  /** [rounds]: what became of the question and its answer. */
  readonly meetings: readonly Meeting[];
  /** [rounds]: weight of each round; they sum to one. */
  readonly roundWeights: readonly number[];
  /** [rounds][tokens]: weights of the keys within each round. */
  readonly rounds: readonly (readonly number[])[];
  /** [tokens]: weights of the keys over these rounds; they sum to one. */
  readonly weights: Float32Array;
}

/**
 * Whether a run tells what its first rounds did by themselves. Each round has its own stream of rotations and a first
 * layer's vectors do not depend on their number, so the first rounds of a single layer are those of a run with fewer.
 */
export function tellsRounds({ config }: Recording, rounds: number): boolean {
  return rounds === config.hashRounds || (rounds < config.hashRounds && config.layers.length === 1);
}

/** @returns the layers that hash, whose rounds can be read */
export function hashedLayers(recording: Recording): number[] {
  return recording.layers.flatMap(({ bucketIds }, layer) => (bucketIds === undefined ? [] : [layer]));
}

/**
 * What a head reads at a question with the first rounds of the run.
 *
 * Under `paper` a key that is met in several rounds counts once: its weight in each was lowered by the number of the
 * run's rounds that meet it. Of fewer rounds only those count, so weights rise again by the ratio of the two numbers.
 *
 * @param rounds in [1, hashRounds]
 * @throws RangeError when the recording lacks the layer's attention
 */
export function headReading(
  recording: Recording,
  { layer, head }: { readonly layer: number; readonly head: number },
  { question, answer }: QuestionPair,
  rounds: number,
): HeadReading {
  const view = headView(recording, layer, head);
  const { tokens } = view;
  const attention = layerFloats(recording, layer, 'attention').data;
  const sortOrder = layerInts(recording, layer, 'sortOrder').data;
  const logSums = layerFloats(recording, layer, 'roundLogSumExp').data;
  const sizes = { ...view, heads: recording.config.heads };
  const counted = Array.from({ length: rounds }, (_, round) => {
    const row = roundRow(attention, sortOrder, view.undoSort, sizes, head, question, round);
    const parts = [...row].map((weight, key) =>
      weight === 0 || rounds === view.rounds || !view.ownBucketOnly
        ? weight
        : (weight * timesMet(view, view.rounds, question, key)) / timesMet(view, rounds, question, key),
    );
    const logSum = at(logSums, (head * view.rounds + round) * tokens + question);
    return { row: normalised(parts), logSum: logSum + Math.log(sumOf(parts)) };
  });
  const largest = Math.max(...counted.map(({ logSum }) => logSum));
  const roundWeights = normalised(counted.map(({ logSum }) => Math.exp(logSum - largest)));
  const weights = new Float32Array(tokens);
  counted.forEach(({ row }, round) => {
    row.forEach((weight, key) => {
      weights[key] = at(weights, key) + at(roundWeights, round) * weight;
    });
  });
  return {
    layer,
    head,
    meetings: counted.map((_, round) => meetingOf(view, round, question, answer)),
    roundWeights,
    rounds: counted.map(({ row }) => row),
    weights,
  };
}

/** In how many of the first rounds the pair is seen; a token that sees no other sees itself once. */
function timesMet(view: RoundView, rounds: number, query: number, key: number): number {
  let count = 0;
  for (let round = 0; round < rounds; round++)
    count += Number(pairCause(view, round, query, key) === 'attended');
  return Math.max(1, count);
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function normalised(parts: readonly number[]): number[] {
  const sum = sumOf(parts);
  return parts.map((part) => part / sum);
}

/** @returns the key with the largest weight; of equal ones the first */
export function strongestKey(weights: ArrayLike<number>): number {
  let best = 0;
  for (let key = 1; key < weights.length; key++) if (at(weights, key) > at(weights, best)) best = key;
  return best;
}
