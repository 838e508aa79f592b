import { at } from '../../maths/at.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { meetingOf, type Meeting, type RoundView } from '../pairs/meetings.ts';

/** One token of the tape, in reading order and in sorted order. */
export interface TapeCell {
  readonly position: number;
  /** Slot within the round, in [0, tokens). */
  readonly slot: number;
  readonly bucket: number;
  /** Chunk within the round. */
  readonly chunk: number;
}

/** An arc between a question and its answer. */
export interface TapeArc extends QuestionPair {
  readonly meeting: Meeting;
}

/** Everything the tape draws of one head and round. */
export interface Tape {
  readonly cells: readonly TapeCell[];
  readonly arcs: readonly TapeArc[];
  readonly counts: Readonly<Record<Meeting, number>>;
  /** Number of chunks of the round. */
  readonly chunks: number;
  readonly chunkLength: number;
  /** Position from which on the tape asks for what stands before it; 0 where nothing is asked. */
  readonly copyFrom: number;
}

/** Lays out one round of one head; pixels are the component's. */
export function layoutTape(view: RoundView, round: number, pairs: readonly QuestionPair[]): Tape {
  const start = round * view.tokens;
  const cells = Array.from({ length: view.tokens }, (_, position) => {
    const slot = at(view.undoSort, start + position) - start;
    return {
      position,
      slot,
      bucket: at(view.bucketIds, start + position),
      chunk: Math.floor(slot / view.chunkLength),
    };
  });
  const arcs = pairs.map((pair) => ({
    ...pair,
    meeting: meetingOf(view, round, pair.question, pair.answer),
  }));
  return {
    cells,
    arcs,
    counts: countMeetings(arcs),
    chunks: view.tokens / view.chunkLength,
    chunkLength: view.chunkLength,
    copyFrom: pairs.length === 0 ? 0 : view.tokens / 2,
  };
}

/** How many pairs met, are in one bucket but too far apart, and are split into different buckets. */
export function countMeetings(arcs: readonly { readonly meeting: Meeting }[]): Record<Meeting, number> {
  const counts = { met: 0, beyond: 0, split: 0 };
  for (const { meeting } of arcs) counts[meeting]++;
  return counts;
}
