import { CONTINUOUS_MEMORY } from './continuousMemory.ts';
import { parameterCount } from './parameters.ts';
import type { Sizes } from './sizes.ts';

/** A factor as a page prints it: a number, a size by its name, or a small expression of sizes. */
export type Factor = number | keyof Sizes | keyof typeof EXPRESSIONS;

/** Factors that multiply to a quantity. */
export interface Product<Id extends string> {
  readonly id: Id;
  readonly factors: readonly Factor[];
}

/** Terms that always count, plus the greatest of several alternative sums (none: nothing). */
export interface Formula<Id extends string> {
  readonly always: readonly Product<Id>[];
  readonly greatestOf: readonly (readonly Product<Id>[])[];
}

/** Factors that are not plain sizes. */
const EXPRESSIONS = {
  parameters: parameterCount,
  '1/layers': ({ layers }: Sizes) => 1 / layers,
  '1/feedForwardChunks': ({ feedForwardChunks }: Sizes) => 1 / feedForwardChunks,
  '1+2·hashRounds': ({ hashRounds }: Sizes) => 1 + 2 * hashRounds,
  segmentTokens: () => CONTINUOUS_MEMORY.segmentTokens,
  basisFunctions: () => CONTINUOUS_MEMORY.basisFunctions,
  '2·segmentTokens+basisFunctions': () =>
    2 * CONTINUOUS_MEMORY.segmentTokens + CONTINUOUS_MEMORY.basisFunctions,
};

/** @returns the product of the factors, in the formula's own unit */
export function evaluateProduct({ factors }: Product<string>, sizes: Sizes): number {
  return factors.reduce<number>((product, factor) => product * factorValue(factor, sizes), 1);
}

function factorValue(factor: Factor, sizes: Sizes): number {
  if (typeof factor === 'number') return factor;
  return isExpression(factor) ? EXPRESSIONS[factor](sizes) : sizes[factor];
}

function isExpression(factor: string): factor is keyof typeof EXPRESSIONS {
  return factor in EXPRESSIONS;
}
