import { longestLength } from '../../costs/longestLength.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import { totalBytes, trainingMemory } from '../../costs/trainingMemory.ts';
import { REMEDIES, VARIANTS, type Remedies, type Variant } from '../../costs/variants.ts';
import { decadesAround, layoutLogCurves, type LogCurves } from '../plot/logCurves.ts';

/** Shortest length on the axis, unless the shown run is shorter. */
const SHORTEST = 2 ** 7;

/** Top of the axis, in bytes: what is steeper leaves through it. */
const MOST_BYTES = 1e13;

/** The kept bucket ids are left out, as in the tables that the formulas are checked against. */
export const AS_IN_THE_TABLES = { keepBucketIds: false } as const;

/** Budgets that a person knows, in bytes. */
export const BUDGETS = [
  { id: 'phone', bytes: 4e9 },
  { id: 'titanX', bytes: 12e9 },
  { id: 'accelerator', bytes: 16e9 },
  { id: 'dataCentre', bytes: 80e9 },
] as const;

/** @returns the power of two at which a length axis begins, so that the shown run stands on it */
export function firstLength(runTokens: number | null): number {
  return runTokens === null ? SHORTEST : Math.min(SHORTEST, 2 ** Math.floor(Math.log2(runTokens)));
}

/** The plot of memory against length, within its axes. */
interface MemoryFrame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Shortest length, a power of two. */
  readonly from: number;
  /** Bytes that must stand on the axis besides the curves and the known budgets. */
  readonly holding?: readonly number[];
}

/** A model with a curve: a compared one, or `own`: remedies that no compared one has together. */
export interface CurveModel {
  readonly id: Variant | 'own';
  readonly remedies: Remedies;
}

/** @returns the compared model that has these remedies, else `own` */
export function modelOf(own: Remedies): CurveModel {
  // Slices gain nothing without reversible blocks: such models are the same.
  const id = VARIANTS.find((variant) => {
    const { attention, reversible, chunked } = REMEDIES[variant];
    return (
      attention === own.attention &&
      reversible === own.reversible &&
      (!own.reversible || chunked === own.chunked)
    );
  });
  return { id: id ?? 'own', remedies: own };
}

/** @returns the models of the curves: those shown, and the one with the taken remedies where there are any */
export function curveModels(shown: readonly Variant[], taken: Remedies): readonly CurveModel[] {
  const models = shown.map((id): CurveModel => ({ id, remedies: REMEDIES[id] }));
  const own = modelOf(taken);
  return own.id === 'transformer' || models.some(({ id }) => id === own.id) ? models : [...models, own];
}

/** Peak bytes of a training step against length, by the formulas in `src/costs`. */
export function layoutMemoryCurves(
  models: readonly CurveModel[],
  sizes: SizesWithoutTokens,
  { width, height, from, holding = [] }: MemoryFrame,
): LogCurves<CurveModel['id']> {
  const series = models.map(({ id, remedies }) => ({
    id,
    valueAt: (tokens: number) => totalBytes(trainingMemory(remedies, { ...sizes, tokens }, AS_IN_THE_TABLES)),
  }));
  const ends = [from, 2 ** 20].flatMap((tokens) => series.map(({ valueAt }) => valueAt(tokens)));
  // Every known budget stands on the axis, whatever the network.
  const [least, most] = decadesAround([1e9, 1e12, ...holding, ...ends], Infinity);
  return layoutLogCurves(series, {
    ...{ width, height, from },
    amounts: [least, Math.min(most, MOST_BYTES)],
  });
}

/** The longest sequence of a model under a budget. */
export interface BudgetReading {
  readonly variant: CurveModel['id'];
  /** Tokens; Infinity when memory does not depend on the length, 0 when nothing fits. */
  readonly longest: number;
  /** Pixels from the plot's left edge; null outside the plot. */
  readonly at: number | null;
}

/** What each shown curve reads off where the budget line crosses it. */
export function readBudget(
  models: readonly CurveModel[],
  x: LogCurves<string>['x'],
  sizes: SizesWithoutTokens,
  budget: number,
): readonly BudgetReading[] {
  const [from = 1, to = Infinity] = x.domain();
  return models.map(({ id, remedies }) => {
    const longest = longestLength(remedies, sizes, budget, AS_IN_THE_TABLES);
    return { variant: id, longest, at: longest >= from && longest <= to ? x(longest) : null };
  });
}

/**
 * The next budget in a direction: a fourth of a doubling, to two digits, so that it is easily read out.
 *
 * @param steps of the keyboard; below zero for less
 */
export function stepBudget(budget: number, steps: number, [least, most]: readonly [number, number]): number {
  return clampBudget(budget * 2 ** (steps / 4), [least, most]);
}

/** @returns the budget to two digits, within the axis */
export function clampBudget(budget: number, [least, most]: readonly [number, number]): number {
  const rounded = Number(budget.toPrecision(2));
  return Math.min(most, Math.max(least, rounded));
}
