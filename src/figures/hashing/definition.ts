import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type HashingView = ViewOf<typeof view>;

export const hashingDefinition: FigureDefinition<HashingView> = {
  id: 'hashing',
  view,
  sites: ['sharedQK', 'rotations', 'bucketIds'],
};
