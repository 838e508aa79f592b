import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { stepOf, type RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { stepOperations, TIMED_AT } from '../../src/figures/time/operationCurves.ts';
import type { useText } from '../parts/text.ts';

/** @returns what the last remedy does to the time of a step, and the factor of its operations at one length */
export function timeTold(
  switches: RemedySwitches,
  sizes: SizesWithoutTokens,
  text: ReturnType<typeof useText>,
): string {
  const step = stepOf(switches);
  const keys = 2 * sizes.hashRounds * sizes.chunkLength;
  if (step === null) return text('time.told.own');
  const does = text(`time.told.${step}`, { keys });
  const factor = stepOperations(step, sizes);
  if (factor === null) return text('time.told.first', { does });
  return text('time.told.factor', { does, factor, tokens: TIMED_AT });
}
