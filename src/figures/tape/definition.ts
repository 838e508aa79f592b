import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type TapeView = ViewOf<typeof view>;

export const tapeDefinition: FigureDefinition<TapeView> = {
  id: 'tape',
  view,
  sites: ['tokens', 'outputLogits', 'bucketIds', 'sortOrder', 'undoSort'],
};
