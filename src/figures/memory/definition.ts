import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type MemoryView = ViewOf<typeof view>;

export const memoryDefinition: FigureDefinition<MemoryView> = {
  id: 'memory',
  view,
  sites: [],
};
