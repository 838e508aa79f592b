import type { MemorySample, TrainingRecording } from '../../files/trainingRecording.ts';

/** What a training step holds when a block has just been run, or differentiated. */
export interface HeldStep extends MemorySample {
  /** Blocks whose activations are kept at that moment. */
  readonly cards: number;
}

/** Two stacks of the same size, moment by moment. */
export interface HeldComparison {
  readonly layers: number;
  readonly ordinary: readonly HeldStep[];
  readonly reversible: readonly HeldStep[];
  /** Of both, in bytes. */
  readonly most: number;
}

/** @throws RangeError when the two recordings are not of stacks of one depth */
export function compareHeld(ordinary: TrainingRecording, reversible: TrainingRecording): HeldComparison {
  const layers = ordinary.config.layers.length;
  if (reversible.config.layers.length !== layers)
    throw new RangeError(
      `the reversible stack has ${reversible.config.layers.length} blocks; the ordinary one has ${layers}`,
    );
  const cards = ({ pass, layer }: MemorySample) => (pass === 'forward' ? layer + 1 : layer);
  return {
    layers,
    ordinary: ordinary.held.map((moment) => ({ ...moment, cards: cards(moment) })),
    // One pair of streams, whichever block it stands at.
    reversible: reversible.held.map((moment) => ({ ...moment, cards: 1 })),
    most: Math.max(...ordinary.held.map(({ bytes }) => bytes), ...reversible.held.map(({ bytes }) => bytes)),
  };
}
