import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, list, real, type ViewOf } from '../viewFields.ts';

/** [scale, left, top] of a matrix: times as large, and the shares of its side that are cut off before what is in sight. */
const zoom = list(real({ least: 0, most: 8192, fallback: 0, digits: 6 }), [1, 0, 0]);

const view = {
  /** Whose masks are shown over the run's hashes; `own`: those of the run's own preset. */
  reading: choice(['own', 'paper', 'huggingface'], 'own'),
  /** A key must stand in the query's bucket, in one round. */
  bucket: flag(true),
  /** It must stand in a chunk that the query looks at. */
  lookBack: flag(true),
  /** It must not stand in the future. */
  future: flag(true),
  /** It must not be the query itself. */
  itself: flag(true),
  /** Which pairs are shown by cause: of the selected round, or of all rounds. */
  over: choice(['round', 'all'], 'round'),
  /** What is in sight of exact attention. */
  exactZoom: zoom,
  /** What is in sight of the selected round. */
  roundZoom: zoom,
  /** What is in sight of all rounds. */
  allZoom: zoom,
  /** What is in sight of the pairs by cause. */
  causesZoom: zoom,
};

export type MasksView = ViewOf<typeof view>;

export const masksDefinition: FigureDefinition<MasksView> = {
  id: 'masks',
  view,
  sites: [
    'sharedQK',
    'bucketIds',
    'sortOrder',
    'undoSort',
    'attention',
    'causes',
    'roundWeights',
    'exactAttention',
    'outputLogits',
  ],
};
