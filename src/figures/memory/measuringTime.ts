import { operations, totalOperations } from '../../costs/operations.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import type { RunSizes } from './exampleNetworks.ts';
import type { MeasuredModel, MeasuredRow } from './measuredPoints.ts';

/** Steps that are to be measured: every model at every length. */
interface Planned {
  readonly sizes: SizesWithoutTokens;
  readonly variants: readonly MeasuredModel[];
  readonly lengths: readonly number[];
}

/** A forward pass that this device has made. */
export interface TimedPass {
  readonly milliseconds: number;
  readonly operations: number;
}

/**
 * @param milliseconds of the shown run's forward pass
 * @returns that pass with its operations
 */
export function timedPass(run: RunSizes, milliseconds: number): TimedPass {
  return { milliseconds, operations: totalOperations(operations('reformer', run), 'forward') };
}

type Timed = Pick<MeasuredRow, 'variant' | 'tokens' | 'milliseconds'>;

/**
 * How long it takes to measure steps, by the pace of those that have been: each model's at its greatest length so far,
 * else that of a pass that was timed before. Time is taken to grow as operations do, which it does not where a device
 * mostly waits for short steps: the answer is rather too long than too short.
 *
 * @param measured in the order in which it was
 * @param of       `all` of what is planned, or what is `left` of it
 * @returns milliseconds; null while nothing has been timed
 */
export function timeToMeasure(
  { sizes, variants, lengths }: Planned,
  measured: readonly Timed[],
  pass: TimedPass | null,
  of: 'all' | 'left',
): number | null {
  const paces = new Map(
    measured.map(({ variant, tokens, milliseconds }) => [
      variant,
      milliseconds / operationsOf(variant, sizes, tokens).step,
    ]),
  );
  const usual = mean([...paces.values()]) ?? (pass === null ? null : pass.milliseconds / pass.operations);
  if (usual === null) return null;
  const isDone = (model: MeasuredModel, length: number) =>
    measured.some(({ variant, tokens }) => variant === model && tokens === length);
  return variants.reduce((sum, variant) => {
    const planned = of === 'all' ? lengths : lengths.filter((length) => !isDone(variant, length));
    const work = planned.reduce((all, length) => all + workOf(variant, sizes, length), 0);
    return sum + work * (paces.get(variant) ?? usual);
  }, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each step and each forward pass is made twice: once to warm up. */
function workOf(variant: MeasuredModel, sizes: SizesWithoutTokens, tokens: number): number {
  const { forward, step } = operationsOf(variant, sizes, tokens);
  return 2 * (forward + step);
}

function operationsOf(variant: MeasuredModel, sizes: SizesWithoutTokens, tokens: number) {
  const terms = operations(variant, { ...sizes, tokens });
  return { forward: totalOperations(terms, 'forward'), step: totalOperations(terms, 'step') };
}
