import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, type ViewOf } from '../viewFields.ts';

const view = {
  /** Which share of exact attention the measured curves show. */
  share: choice(['mass', 'top1', 'top4'], 'mass'),
};

export type RoundsView = ViewOf<typeof view>;

export const roundsDefinition: FigureDefinition<RoundsView> = {
  id: 'rounds',
  view,
  sites: [
    'sharedQK',
    'bucketIds',
    'sortOrder',
    'undoSort',
    'attention',
    'roundWeights',
    'roundLogSumExp',
    'exactAttention',
    'outputLogits',
  ],
};
