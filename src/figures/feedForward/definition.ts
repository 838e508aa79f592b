import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type FeedForwardView = ViewOf<typeof view>;

export const feedForwardDefinition: FigureDefinition<FeedForwardView> = {
  id: 'feedForward',
  view,
  sites: ['residualY1'],
};
