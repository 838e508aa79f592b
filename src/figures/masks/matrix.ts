import { layerFloats, layerInts, type Recording } from '../../recording/recording.ts';
import { isFuture } from '../../kernels/chunkVisibility/reference.ts';
import { at } from '../../maths/at.ts';
import { combineRounds } from '../pairs/combineRounds.ts';
import { ALL_CONDITIONS, CONDITIONS, maskWith, type Conditions } from './conditions.ts';
import { maskedWeights } from './maskedWeights.ts';
import { headView, meetingOf, type Meeting, type RoundView } from '../pairs/meetings.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';

/** Which pairs a triangle shows: exact attention, one round, or all rounds together. */
export type MatrixKind = 'exact' | 'round' | 'all';

/** A pair that is drawn. */
export interface MatrixCell {
  readonly query: number;
  readonly key: number;
  /** Attention weight in [0, 1], or NO_WEIGHT. */
  readonly weight: number;
}

/** Everything one triangle draws. */
export interface Matrix {
  readonly tokens: number;
  /** [tokens, tokens], query by key: the weight in [0, 1]; NO_WEIGHT: seen, but not in the run; NaN: not seen. */
  readonly weights: Float32Array;
  /** The copy line: each question's answer, met or not. Under exact attention all are met. */
  readonly answers: readonly (QuestionPair & { readonly meeting: Meeting })[];
}

/** Exact attention scores every pair; those that carry weight are drawn, and the answers always. */
export const VISIBLE_WEIGHT = 0.02;

/** Stands where a pair is seen by another rule than the run's: the run computed no weight for it. */
export const NO_WEIGHT = -1;

/** Another rule than the run's. */
export interface MaskRule {
  /** Conditions that are asked, in the triangle of one round; all of them when absent. */
  readonly conditions?: Conditions;
  /** Whether other buckets are masked; as in the run when absent. */
  readonly ownBucketOnly?: boolean;
}

/** @throws RangeError when the recording lacks what the kind needs */
export function layoutMatrix(
  recording: Recording,
  { layer, head, round }: { layer: number; head: number; round: number },
  kind: MatrixKind,
  pairs: readonly QuestionPair[],
  rule: MaskRule = {},
): Matrix {
  const tokens = recording.config.maxTokens;
  if (kind === 'exact') {
    const exact = layerFloats(recording, layer, 'exactAttention').data;
    const weights = exact.slice(head * tokens * tokens, (head + 1) * tokens * tokens).map((weight, index) => {
      const isSeen = !isFuture(Math.floor(index / tokens), index % tokens);
      return weight >= VISIBLE_WEIGHT && isSeen ? weight : NaN;
    });
    for (const { question, answer } of pairs) {
      const cell = question * tokens + answer;
      weights[cell] = at(exact, head * tokens * tokens + cell);
    }
    return { tokens, weights, answers: pairs.map((pair) => ({ ...pair, meeting: 'met' })) };
  }
  const own = headView(recording, layer, head);
  const view = { ...own, ownBucketOnly: rule.ownBucketOnly ?? own.ownBucketOnly };
  const rounds = kind === 'round' ? [round] : Array.from({ length: view.rounds }, (_, index) => index);
  const conditions = (kind === 'round' && rule.conditions) || ALL_CONDITIONS;
  const inRun = maskOver(own, rounds, ALL_CONDITIONS);
  const isOwn = view.ownBucketOnly === own.ownBucketOnly && CONDITIONS.every((each) => conditions[each]);
  const seen = isOwn ? inRun : maskOver(view, rounds, conditions);
  const answers = pairs.map((pair) => {
    const meeting = meetingOf(view, kind === 'round' ? round : 'all', pair.question, pair.answer);
    const isSeen = seen[pair.question * tokens + pair.answer] === 1;
    return { ...pair, meeting: isSeen ? ('met' as const) : meeting };
  });
  // One round under another rule is run again; rounds together are not, since how they count a pair differs, too.
  if (kind === 'round' && !isOwn && seen.some((isSeen, index) => isSeen !== inRun[index]))
    return { tokens, weights: maskedWeights(recording, { layer, head }, seen), answers };
  const weights = combineRounds(
    layerFloats(recording, layer, 'attention').data,
    layerFloats(recording, layer, 'roundWeights').data,
    layerInts(recording, layer, 'sortOrder').data,
    { ...view, heads: recording.config.heads },
    head,
    kind === 'round' ? round : undefined,
  );
  seen.forEach((isSeen, index) => {
    if (isSeen === 0) weights[index] = NaN;
    else if (inRun[index] === 0) weights[index] = NO_WEIGHT;
  });
  return { tokens, weights, answers };
}

/** @returns [tokens, tokens]: 1 where a pair is seen in any of the rounds */
function maskOver(view: RoundView, rounds: readonly number[], conditions: Conditions): Uint8Array {
  const mask = new Uint8Array(view.tokens * view.tokens);
  for (const round of rounds) {
    const ofRound = maskWith(view, round, conditions);
    for (let index = 0; index < mask.length; index++) mask[index] = at(mask, index) | at(ofRound, index);
  }
  return mask;
}

/** @returns the drawn pairs, row by row */
export function matrixCells({ tokens, weights }: Matrix): MatrixCell[] {
  const cells: MatrixCell[] = [];
  weights.forEach((weight, index) => {
    if (!Number.isNaN(weight)) cells.push({ query: Math.floor(index / tokens), key: index % tokens, weight });
  });
  return cells;
}

/** @returns number of drawn pairs: of one query, or of all */
export function countSeen({ tokens, weights }: Matrix, query?: number): number {
  const row = query === undefined ? weights : weights.subarray(query * tokens, (query + 1) * tokens);
  return row.reduce((count, weight) => count + Number(!Number.isNaN(weight)), 0);
}
