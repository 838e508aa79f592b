import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { stepOf, type RemedySwitches, type Rung } from '../../src/figures/memory/memoryLadder.ts';
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
