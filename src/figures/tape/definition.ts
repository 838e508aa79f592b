import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, optional, real, whole, type ViewOf } from '../viewFields.ts';
import { CLASSIC_CHUNKS, CLASSIC_TOKENS } from './classicTwelve.ts';
import { SORT_STOPS } from './sortStages.ts';

const LAST_STOP = SORT_STOPS.length - 1;
const classicToken = whole({ least: 0, most: CLASSIC_TOKENS - 1, fallback: 0 });
const classicChunk = whole({ least: 0, most: CLASSIC_CHUNKS - 1, fallback: 0 });

const view = {
  /** What is drawn: the run, or the made example of twelve queries. */
  source: choice(['run', 'classic'], 'run'),
  /** Where the scrubber stands among the stops from reading order to looking back; at its end at first. */
  progress: real({ least: 0, most: LAST_STOP, fallback: LAST_STOP, digits: 2 }),
  /** Four matrices side by side, or one that moves; without room for four it is one. */
  matrices: choice(['four', 'one'], 'four'),
  /** Query selected among the classic twelve, which are none of the run's tokens. */
  classicToken,
  /** Key of the pair selected there. */
  classicKey: optional(classicToken),
  /** Chunk selected there; null is the query's own. */
  classicChunk: optional(classicChunk),
  /** Whether that selection is held. */
  classicPinned: flag(false),
};

export type TapeView = ViewOf<typeof view>;

export const tapeDefinition: FigureDefinition<TapeView> = {
  id: 'tape',
  view,
  sites: ['tokens', 'outputLogits', 'bucketIds', 'sortOrder', 'undoSort'],
};
