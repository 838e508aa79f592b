import type { Recording } from '../recording/recording.ts';
import { headView, meetingOf, pairCauseOverRounds, type Meeting } from './meetings.ts';
import { layoutMatrix } from './matrix.ts';
import type { QuestionPair } from '../recording/questionPair.ts';

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
    /** One ticket a head and round: [heads][rounds]. */
    readonly tickets: readonly (readonly Meeting[])[];
  } | null;
}

/** @throws RangeError when the recording lacks the layer's hash */
export function tokenFacts(
  recording: Recording,
  { layer, head, round, token }: { layer: number; head: number; round: number; token: number },
  pairs: readonly QuestionPair[],
): TokenFacts {
  const view = headView(recording, layer, head);
  const slot = (view.undoSort[round * view.tokens + token] ?? 0) - round * view.tokens;
  let seen = 0;
  for (let key = 0; key < token; key++) seen += Number(pairCauseOverRounds(view, token, key) === 'attended');
  const row = layoutMatrix(recording, { layer, head, round }, 'all', []).cells.filter(
    ({ query }) => query === token,
  );
  const strongest = row.reduce<TokenFacts['strongest']>(
    (best, { key, weight }) => (best === null || weight > best.weight ? { key, weight } : best),
    null,
  );
  const pair = pairs.find(({ question }) => question === token);
  return {
    bucket: view.bucketIds[round * view.tokens + token] ?? 0,
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
            tickets: drawTickets(recording, layer, pair),
          },
  };
}

/** Every head and round gives a question one chance to meet its answer. */
function drawTickets(recording: Recording, layer: number, { question, answer }: QuestionPair): Meeting[][] {
  const { heads, hashRounds } = recording.config;
  return Array.from({ length: heads }, (_, head) => {
    const view = headView(recording, layer, head);
    return Array.from({ length: hashRounds }, (__, round) => meetingOf(view, round, question, answer));
  });
}
