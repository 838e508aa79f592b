import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { stepOf, type RemedySwitches, type Rung } from '../../src/figures/memory/memoryLadder.ts';
import { stepOperations, TIMED_AT } from '../../src/figures/memory/operationCurves.ts';
import type { useText } from '../parts/text.ts';
import type { Amounts } from './useAmounts.ts';

interface Told {
  readonly switches: RemedySwitches;
  readonly sizes: SizesWithoutTokens;
  readonly ladder: readonly Rung[];
  /** Bytes. */
  readonly budget: number;
}

/** @returns what the last remedy took out of the memory, and how far the longest sequence grew by it */
export function memoryTold(
  { switches, sizes, ladder, budget }: Told,
  text: ReturnType<typeof useText>,
  amounts: Amounts,
): string {
  const step = stepOf(switches);
  const last = ladder.findLast(({ on }) => on);
  const [before, now] = [last?.before ?? 0, last?.longest ?? 0];
  const values = {
    ...{ budget: amounts.roundBytes(budget), layers: sizes.layers },
    ...{ before: amounts.tokens(before), longest: amounts.tokens(now) },
  };
  if (now === 0) return text('memory.told.nothing', values);
  if (step === null || step === 'none') return text(`memory.told.${step ?? 'own'}`, values);
  const gone = text(`memory.told.${step}`, values);
  // Nothing fitted before it: there is no factor.
  return before === 0
    ? text('memory.told.first', { ...values, gone })
    : text('memory.told.grown', { ...values, gone, factor: now / before });
}

/** @returns what the last remedy does to the time of a step, and the factor of its operations at one length */
export function timeTold(
  { switches, sizes }: Pick<Told, 'switches' | 'sizes'>,
  text: ReturnType<typeof useText>,
): string {
  const step = stepOf(switches);
  const keys = 2 * sizes.hashRounds * sizes.chunkLength;
  if (step === null) return text('memory.timeTold.own');
  const does = text(`memory.timeTold.${step}`, { keys });
  const factor = stepOperations(step, sizes);
  if (factor === null) return text('memory.timeTold.first', { does });
  return text('memory.timeTold.factor', { does, factor, tokens: TIMED_AT });
}
