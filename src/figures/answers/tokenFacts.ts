import { at } from '../../maths/at.ts';
import type { Recording } from '../../recording/recording.ts';
import { recordedRow } from '../pairs/recordedRow.ts';
import { headView, meetingOf, pairCauseOverRounds, type Meeting } from '../pairs/meetings.ts';
import { meetingChances } from './chances.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';

/** What is known of one token in one head and round. */
export interface TokenFacts {
  readonly bucket: number;
  /** Slot after the sort, within the round. */
  readonly slot: number;
  readonly chunk: number;
  /** Earlier tokens it sees over all rounds, of all that stand before it. */
  readonly seen: number;
  readonly before: number;
  /** The key with the largest weight over all rounds, or null when it sees none. */
  readonly strongest: { readonly key: number; readonly weight: number } | null;
  /** Where its answer stands and what became of the pair, or null when it asks nothing. */
  readonly answer: {
    readonly position: number;
    /** In the shown head and round. */
    readonly here: Meeting;
    /** One chance a head and round: [heads][rounds]. */
    readonly chances: readonly (readonly Meeting[])[];
  } | null;
}

/** @throws RangeError when the recording lacks the layer's hash */
export function tokenFacts(
  recording: Recording,
  { layer, head, round, token }: { layer: number; head: number; round: number; token: number },
  pairs: readonly QuestionPair[],
): TokenFacts {
  const view = headView(recording, layer, head);
  const slot = at(view.undoSort, round * view.tokens + token) - round * view.tokens;
  const row = recordedRow(recording, { layer, head }, token);
  let seen = 0;
  let strongest: TokenFacts['strongest'] = null;
  for (let key = 0; key < token; key++) {
    if (pairCauseOverRounds(view, token, key) !== 'attended') continue;
    seen++;
    const weight = at(row, key);
    if (strongest === null || weight > strongest.weight) strongest = { key, weight };
  }
  const pair = pairs.find(({ question }) => question === token);
  return {
    bucket: at(view.bucketIds, round * view.tokens + token),
    slot,
    chunk: Math.floor(slot / view.chunkLength),
    seen,
    before: token,
    strongest,
    answer:
      pair === undefined
        ? null
        : {
            position: pair.answer,
            here: meetingOf(view, round, token, pair.answer),
            chances: meetingChances(recording, layer, pair),
          },
  };
}
