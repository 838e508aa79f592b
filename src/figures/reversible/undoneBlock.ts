import type { Recording } from '../../recording/recording.ts';
import type { ReversibleView } from './definition.ts';

/** A block that is gone through forward and back, and which run it is of. */
export interface UndoneBlock {
  readonly of: 'run' | 'stack';
  readonly layer: number;
  /** Blocks of that run that can be chosen: those of which the recording tells the way back. Ascending. */
  readonly choices: readonly number[];
}

/** From so many blocks on a run has one in its middle: neither its input nor its output is the network's. */
const DEEP_ENOUGH = 3;

/**
 * The block that the view asks for. In the first block of a run both streams are the embedding, so that the order of
 * rebuilding looks pointless: a middle one shows two streams that differ.
 *
 * @param run      the page's run
 * @param stack    the recorded deep stack; null while there is none
 * @param selected the run's block that the page has selected
 */
export function undoneBlock(
  run: Recording,
  stack: Recording | null,
  block: ReversibleView['block'],
  selected: number,
): UndoneBlock {
  if (block === 'selected') return { of: 'run', layer: selected, choices: toldBlocks(run) };
  const [of, shown] =
    stack !== null && needsStack(run, block) ? (['stack', stack] as const) : (['run', run] as const);
  const choices = toldBlocks(shown);
  const wanted = block === 'middle' ? middleBlock(shown.config.layers.length) : block;
  const layer = choices.reduce(
    (nearest, each) => (Math.abs(each - wanted) < Math.abs(nearest - wanted) ? each : nearest),
    choices[0] ?? selected,
  );
  return { of, layer, choices };
}

/** @returns whether the view asks for a block in the middle of a stack, which the run has not */
export function needsStack({ config }: Recording, block: ReversibleView['block']): boolean {
  return block !== 'selected' && config.layers.length < DEEP_ENOUGH;
}

/** @returns the last block of the stack's first half, counted from zero */
export function middleBlock(layers: number): number {
  return Math.floor((layers - 1) / 2);
}

function toldBlocks({ layers }: Recording): number[] {
  return layers.flatMap(({ rebuiltX1 }, layer) => (rebuiltX1 === undefined ? [] : [layer]));
}
