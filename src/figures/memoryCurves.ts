import { line, scaleLog } from 'd3';
import { longestLength } from '../costs/longestLength.ts';
import type { SizesWithoutTokens } from '../costs/sizes.ts';
import { totalBytes, trainingMemory } from '../costs/trainingMemory.ts';
import type { Variant } from '../costs/variants.ts';

/** Lengths on the axis: 2^7 … 2^20. */
const SHORTEST = 7;
const LONGEST = 20;

/** Bytes on the axis. */
const BYTES: readonly [number, number] = [1e8, 1e13];

/** A place on an axis. */
export interface CurveTick {
  readonly value: number;
  /** Pixels from the plot's left or top edge. */
  readonly at: number;
}

/** Peak memory of one network against the length. */
export interface MemoryCurve {
  readonly variant: Variant;
  /** SVG path within the plot. */
  readonly path: string;
  /** Where the curve leaves the plot, for its label. */
  readonly end: { readonly x: number; readonly y: number };
  /** Tokens that fit the budget; Infinity when memory does not depend on the length. */
  readonly longest: number;
  /** Where the curve meets the budget; null outside the plot. */
  readonly meets: { readonly x: number; readonly y: number } | null;
  /** By length, the same numbers for a table. */
  readonly bytes: readonly { readonly tokens: number; readonly bytes: number }[];
}

/** One step of the ladder: what a remedy adds to the one before. */
export interface Rung {
  readonly variant: Variant;
  readonly longest: number;
  /** Against the rung before; null on the first. */
  readonly factor: number | null;
}

/** What stands where in the figure of memory against length. */
export interface MemoryCurves {
  readonly curves: readonly MemoryCurve[];
  readonly ladder: readonly Rung[];
  readonly lengths: readonly CurveTick[];
  readonly amounts: readonly CurveTick[];
  /** Height of the budget line, in pixels. */
  readonly budgetAt: number;
}

/** The remedies in the order in which the ladder takes them up. */
const LADDER: readonly Variant[] = ['transformer', 'flash', 'lsh', 'reversibleLsh', 'reformer'];

/**
 * Curves and ladder of the formulas in `src/costs`, kept bucket ids left out as in their source.
 *
 * @param budget bytes
 * @param frame  size of the plot within its axes, in pixels
 */
export function layoutMemoryCurves(
  variants: readonly Variant[],
  sizes: SizesWithoutTokens,
  budget: number,
  frame: { readonly width: number; readonly height: number },
): MemoryCurves {
  const options = { keepBucketIds: false };
  const x = scaleLog([2 ** SHORTEST, 2 ** LONGEST], [0, frame.width]);
  const y = scaleLog([...BYTES], [frame.height, 0]);
  const bytesAt = (variant: Variant, tokens: number) =>
    totalBytes(trainingMemory(variant, { ...sizes, tokens }, options));
  const path = line<{ tokens: number; bytes: number }>()
    .x(({ tokens }) => x(tokens))
    .y(({ bytes }) => y(bytes));
  const curves = variants.map((variant): MemoryCurve => {
    // Four points an octave, as far as the plot goes.
    const all = Array.from({ length: 4 * (LONGEST - SHORTEST) + 1 }, (_, index) => {
      const tokens = 2 ** (SHORTEST + index / 4);
      return { tokens, bytes: bytesAt(variant, tokens) };
    });
    const inside = all.filter(({ bytes }) => bytes <= BYTES[1]);
    const last = inside.at(-1) ?? { tokens: 2 ** SHORTEST, bytes: BYTES[0] };
    const longest = longestLength(variant, sizes, budget, options);
    const visible = longest >= 2 ** SHORTEST && longest <= 2 ** LONGEST;
    return {
      variant,
      path: path(inside) ?? '',
      end: { x: x(last.tokens), y: y(last.bytes) },
      longest,
      meets: visible ? { x: x(longest), y: y(budget) } : null,
      bytes: all.filter((_, index) => index % 4 === 0),
    };
  });
  const ladder = LADDER.map((variant, index): Rung => {
    const longest = longestLength(variant, sizes, budget, options);
    const before = LADDER[index - 1];
    return {
      variant,
      longest,
      factor: before === undefined ? null : longest / longestLength(before, sizes, budget, options),
    };
  });
  return {
    curves,
    ladder,
    lengths: [7, 10, 12, 14, 16, 18, 20].map((power) => ({ value: 2 ** power, at: x(2 ** power) })),
    amounts: [8, 9, 10, 11, 12, 13].map((power) => ({ value: 10 ** power, at: y(10 ** power) })),
    budgetAt: y(Math.min(Math.max(budget, BYTES[0]), BYTES[1])),
  };
}
