import { easeCubicInOut } from 'd3';

/** What the tape goes through, in this order: the stops of its scrubber. */
export const SORT_STOPS = ['reading', 'coloured', 'sorted', 'cut', 'lookBack'] as const;

/** How far each change has come, in [0, 1]; a change begins when the one before it is complete. */
export interface SortStage {
  /** Buckets are shown. */
  readonly coloured: number;
  /** Tokens have travelled to their sorted slots. */
  readonly sorted: number;
  /** The sorted tape is cut into chunks; the future and the token itself are masked. */
  readonly cut: number;
  /** Each chunk sees itself and the one before, nothing else. */
  readonly lookBack: number;
}

/** @param progress in [0, stops − 1]; what lies beyond is cut off */
export function sortStageAt(progress: number): SortStage {
  const after = (stop: number) => easeCubicInOut(Math.min(1, Math.max(0, progress - stop)));
  return { coloured: after(0), sorted: after(1), cut: after(2), lookBack: after(3) };
}
