import type { FigureDefinition } from '../figureDefinition.ts';
import type { ViewOf } from '../viewFields.ts';

const view = {};

export type MachineView = ViewOf<typeof view>;

export const machineDefinition: FigureDefinition<MachineView> = {
  id: 'machine',
  view,
  sites: [],
};
