import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type ReversibleView = ViewOf<typeof view>;

export const reversibleDefinition: FigureDefinition<ReversibleView> = {
  id: 'reversible',
  view,
  sites: [
    'residualX1',
    'residualX2',
    'residualY1',
    'residualY2',
    'attentionOutput',
    'feedForwardOutput',
    'rebuiltX1',
    'rebuiltX2',
    'x1TriedFirst',
  ],
};
