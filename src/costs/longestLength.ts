import type { MemoryOptions } from './memoryFormula.ts';
import type { SizesWithoutTokens } from './sizes.ts';
import { totalBytes, trainingMemory } from './trainingMemory.ts';
import type { Remedies, Variant } from './variants.ts';

/**
 * Longest sequence whose training step fits into a budget, by bisection: the total never falls as the length grows.
 *
 * @returns whole tokens; 0 when not even one fits, `Infinity` when memory does not depend on the length
 */
export function longestLength(
  model: Variant | Remedies,
  sizes: SizesWithoutTokens,
  budgetBytes: number,
  options?: MemoryOptions,
): number {
  const fits = (tokens: number) =>
    totalBytes(trainingMemory(model, { ...sizes, tokens }, options)) <= budgetBytes;
  let fitting = 0;
  let tooLong = 1;
  while (fits(tooLong)) {
    if (tooLong > Number.MAX_SAFE_INTEGER) return Infinity;
    fitting = tooLong;
    tooLong *= 2;
  }
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(middle)) fitting = middle;
    else tooLong = middle;
  }
  return fitting;
}
