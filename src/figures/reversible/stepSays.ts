import type { InversionRequest } from '../../protocol/inversion.ts';
import type { InversionStop } from './inversion.ts';

/** How a reverse pass goes: what it forgets, and how many bits the streams keep. */
export type ReverseMode = Pick<InversionRequest, 'fault' | 'precision'>;

/**
 * Ids of the messages that say what happens at a stop. None says that something comes back that the mode spoils: what is
 * forgotten breaks the steps back that need it, and fewer bits lose what the additions round away.
 *
 * @param isFirst whether the block is the first of its stack, where both streams are the embedding
 */
export function stepSays(
  stop: InversionStop,
  { fault, precision }: ReverseMode,
  isFirst: boolean,
): readonly string[] {
  const rounds = precision !== 'float32';
  switch (stop) {
    case 'input':
      return [isFirst ? 'reversible.step.input.first' : 'reversible.step.input'];
    case 'y1':
    case 'y2':
      return [`reversible.step.${stop}`, ...(rounds ? ['reversible.step.rounded'] : [])];
    case 'erased':
      return ['reversible.step.erased'];
    case 'x2':
      if (fault === 'otherDropout') return ['reversible.step.x2.otherDropout'];
      return [rounds ? 'reversible.step.x2.rounded' : 'reversible.step.x2'];
    case 'x1':
      if (fault !== 'none') return [`reversible.step.x1.${fault}`];
      return [rounds ? 'reversible.step.x1.rounded' : 'reversible.step.x1'];
  }
}

/** @returns the message id of a stop's formula: with something forgotten what is subtracted is another function */
export function stopFormula(stop: InversionStop, { fault, precision }: ReverseMode): string {
  if (stop !== 'x1' && stop !== 'x2') return `reversible.formula.${stop}`;
  if (isOtherFunction(stop, fault)) return `reversible.formula.${stop}.other`;
  return `reversible.formula.${stop}${precision === 'float32' ? '' : '.rounded'}`;
}

/** @returns whether the branch subtracted at this step back is another function than the one that was added */
export function isOtherFunction(stop: InversionStop, fault: ReverseMode['fault']): boolean {
  return (stop === 'x1' && fault !== 'none') || (stop === 'x2' && fault === 'otherDropout');
}
