import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

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
    'roundLogSumExp',
    'exactAttention',
    'outputLogits',
  ],
};
