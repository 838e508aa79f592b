import { layerFloats, layerInts, type Recording } from '../recording/recording.ts';
import { combineRounds } from './combineRounds.ts';
import { headView, meetingOf, pairCause, pairCauseOverRounds, type Meeting } from './meetings.ts';
import type { QuestionPair } from '../recording/questionPair.ts';

/** Which pairs a triangle shows: exact attention, one round, or all rounds together. */
export type MatrixKind = 'exact' | 'round' | 'all';

/** A pair that is drawn. */
export interface MatrixCell {
  readonly query: number;
  readonly key: number;
  /** Attention weight in [0, 1]. */
  readonly weight: number;
}

/** Everything one triangle draws. */
export interface Matrix {
  readonly tokens: number;
  readonly cells: readonly MatrixCell[];
  /** The copy line: each question's answer, met or not. Under exact attention all are met. */
  readonly answers: readonly (QuestionPair & { readonly meeting: Meeting })[];
}

/** Exact attention scores every pair; those that carry weight are drawn, and the answers always. */
export const VISIBLE_WEIGHT = 0.02;

/** @throws RangeError when the recording lacks what the kind needs */
export function layoutMatrix(
  recording: Recording,
  { layer, head, round }: { layer: number; head: number; round: number },
  kind: MatrixKind,
  pairs: readonly QuestionPair[],
): Matrix {
  const tokens = recording.config.maxTokens;
  if (kind === 'exact') {
    const exact = layerFloats(recording, layer, 'exactAttention').data.subarray(head * tokens * tokens);
    const answerOf = new Map(pairs.map(({ question, answer }) => [question, answer]));
    const cells = pickCells(tokens, (query, key) => {
      const weight = exact[query * tokens + key] ?? 0;
      return weight >= VISIBLE_WEIGHT || answerOf.get(query) === key ? weight : null;
    });
    return { tokens, cells, answers: pairs.map((pair) => ({ ...pair, meeting: 'met' })) };
  }
  const view = headView(recording, layer, head);
  const weights = combineRounds(
    layerFloats(recording, layer, 'attention').data,
    layerFloats(recording, layer, 'roundWeights').data,
    layerInts(recording, layer, 'sortOrder').data,
    { ...view, heads: recording.config.heads },
    head,
    kind === 'round' ? round : undefined,
  );
  const seen = (query: number, key: number) =>
    (kind === 'round' ? pairCause(view, round, query, key) : pairCauseOverRounds(view, query, key)) ===
    'attended';
  const cells = pickCells(tokens, (query, key) =>
    seen(query, key) ? (weights[query * tokens + key] ?? 0) : null,
  );
  const answers = pairs.map((pair) => ({
    ...pair,
    meeting: meetingOf(view, kind === 'round' ? round : 'all', pair.question, pair.answer),
  }));
  return { tokens, cells, answers };
}

function pickCells(tokens: number, weightOf: (query: number, key: number) => number | null): MatrixCell[] {
  const cells: MatrixCell[] = [];
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key <= query; key++) {
      const weight = weightOf(query, key);
      if (weight !== null) cells.push({ query, key, weight });
    }
  }
  return cells;
}
