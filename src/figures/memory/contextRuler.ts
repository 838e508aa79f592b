import { scaleLog } from 'd3';
import { ANNOUNCED_BYTES, CONTEXT_WINDOWS, type ContextWindow } from '../../costs/contextWindows.ts';
import { LARGE_MODEL, SMALL_MODEL } from '../../costs/exampleModels.ts';
import { longestLength } from '../../costs/longestLength.ts';
import { placeInRows } from '../plot/placeLabels.ts';
import type { Tick } from '../plot/tick.ts';
import { AS_IN_THE_TABLES } from './memoryCurves.ts';

/** A ruler of lengths with what was published about them. */
export interface ContextRuler {
  readonly ticks: readonly Tick[];
  readonly marks: readonly (ContextWindow & {
    /** Pixels from the ruler's left end. */
    readonly at: number;
    /** Middle and row of the label. */
    readonly labelAt: number;
    readonly row: number;
  })[];
  /** Where the shown run stands; null without one. */
  readonly run: Tick | null;
}

/**
 * @param labelSizes width of each window's label, in the order of `CONTEXT_WINDOWS`, in pixels
 */
export function layoutContextRuler(
  width: number,
  runTokens: number | null,
  labelSizes: readonly number[],
): ContextRuler {
  const x = scaleLog([Math.min(100, runTokens ?? 100), 1e6], [0, width]);
  const places = placeInRows(
    CONTEXT_WINDOWS.map(({ length }, index) => ({ at: x(length), size: labelSizes[index] ?? 0 })),
    [0, width],
    12,
  );
  return {
    ticks: [2, 3, 4, 5, 6].map((power) => ({ value: 10 ** power, at: x(10 ** power) })),
    marks: CONTEXT_WINDOWS.map((each, index) => {
      const { at: labelAt = 0, row = 0 } = places[index] ?? {};
      return { ...each, at: x(each.length), labelAt, row };
    }),
    run: runTokens === null ? null : { value: runTokens, at: x(runTokens) },
  };
}

/** Longest sequences of two networks of known size in the memory of the announced one, tokens, by formula. */
export function fittingAnnounced(): { readonly large: number; readonly small: number } {
  const longest = (sizes: typeof LARGE_MODEL) =>
    longestLength('reformer', sizes, ANNOUNCED_BYTES, AS_IN_THE_TABLES);
  return { large: longest(LARGE_MODEL), small: longest(SMALL_MODEL) };
}
