import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, optional, real, type ViewOf } from '../viewFields.ts';
import { MACHINE_PARTS } from './machineParts.ts';

/** A step of 249 blocks has as many moments. */
const MOST_MOMENTS = 1000;

const view = {
  /** How the blocks are stacked; null is as in the run. */
  residual: optional(choice(['reversible', 'ordinary'], 'reversible')),
  /** Moment of the training step; between two while the scrubber moves. At first attention works in the first block. */
  moment: real({ least: 0, most: MOST_MOMENTS, fallback: 2, digits: 2 }),
  /** The part whose panel is open, or the stack of blocks. */
  opened: optional(choice([...MACHINE_PARTS, 'stack'], 'stack')),
};

export type MachineView = ViewOf<typeof view>;

export const machineDefinition: FigureDefinition<MachineView> = {
  id: 'machine',
  view,
  sites: [],
};
