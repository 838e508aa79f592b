import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, optional, real, whole, type ViewOf } from '../viewFields.ts';
import { MACHINE_PARTS } from './machineParts.ts';

/** A step of 249 blocks has as many moments. */
const MOST_MOMENTS = 1000;

/** Blocks of the stack that stands in the run's place: as many as the recorded ones have. */
export const DEEP = 12;

const view = {
  /** How many blocks the drawn network has: twelve of the run's sizes, or as many as the run. */
  blocks: choice(['run', DEEP], DEEP),
  /** Which of twelve blocks is opened; of the run's own it is the selected one. */
  block: whole({ least: 0, most: DEEP - 1, fallback: 5 }),
  /** How the blocks are stacked; null is as in the run. */
  residual: optional(choice(['reversible', 'ordinary'], 'reversible')),
  /** Moment of the training step; between two while the scrubber moves. At first twelve blocks have gone forward. */
  moment: real({ least: 0, most: MOST_MOMENTS, fallback: 26, digits: 2 }),
  /** The part whose panel is open, or the stack of blocks. */
  opened: optional(choice([...MACHINE_PARTS, 'stack'], 'stack')),
};

export type MachineView = ViewOf<typeof view>;

export const machineDefinition: FigureDefinition<MachineView> = {
  id: 'machine',
  view,
  sites: [],
};
