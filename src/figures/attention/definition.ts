import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, type ViewOf } from '../viewFields.ts';

/** Numbers of largest weights that can be looked at together. */
export const TOPS = [1, 2, 4, 8] as const;

const view = {
  /** How many of the largest weights are added up. */
  top: choice(TOPS, 1),
};

export type AttentionView = ViewOf<typeof view>;

export const attentionDefinition: FigureDefinition<AttentionView> = {
  id: 'attention',
  view,
  sites: ['exactAttention'],
};
