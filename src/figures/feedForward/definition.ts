import { FEED_FORWARD_CHUNKING } from '../../costs/published.ts';
import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, optional, real, type ViewOf } from '../viewFields.ts';

/** Numbers of slices that can be chosen. */
export const SLICE_COUNTS = [1, 2, 4, 8, 16, 32, 64] as const;

/** How many times wider than the run's the layer can be drawn. */
export const WIDER = [1, 4, 16, 32] as const;

const view = {
  /** Into how many slices the sequence is cut; one where the run's length is no multiple. */
  slices: choice(SLICE_COUNTS, 4),
  /** Slices done; between two while the next one is under way. */
  time: real({ least: 0, most: 64, fallback: 4, digits: 3 }),
  /** How many times wider the layer is drawn than the run's; at first so wide that slices gain. */
  wider: choice(WIDER, 32),
  /** Width of the published layer that stands in the run's place; null for the run. */
  published: optional(
    choice(
      FEED_FORWARD_CHUNKING.runs.map(({ feedForwardDim }) => feedForwardDim),
      FEED_FORWARD_CHUNKING.runs[0].feedForwardDim,
    ),
  ),
};

export type FeedForwardView = ViewOf<typeof view>;

export const feedForwardDefinition: FigureDefinition<FeedForwardView> = {
  id: 'feedForward',
  view,
  sites: ['residualY1'],
};
