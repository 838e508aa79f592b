import { line, scaleLinear, scaleLog } from 'd3';
import type { RecoveryPoint } from '../../protocol/recovery.ts';
import type { Tick } from '../plot/tick.ts';
import type { PlacedValue } from '../training/trainingCurve.ts';

/** What a recovery point says. */
export type RecoveryShare = 'mass' | 'top1' | 'top4';

/** One line: a number of buckets over rounds. */
export interface RecoveryLine {
  readonly buckets: number;
  /** SVG path. */
  readonly path: string;
  readonly points: readonly PlacedValue[];
  /** Height of the label at the line's end, moved so that labels do not overlap, in pixels. */
  readonly labelY: number;
}

/** The lines with their axes; shares in percent. */
export interface RecoveryCurves {
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  readonly lines: readonly RecoveryLine[];
}

/** Room of a line of text. */
const LABEL = 16;

/** Lays out one share over rounds, a line for each number of buckets. Rounds double, so their axis is logarithmic. */
export function layoutRecovery(
  points: readonly RecoveryPoint[],
  share: RecoveryShare,
  { width, height, rounds }: { width: number; height: number; rounds: readonly number[] },
): RecoveryCurves {
  const x = scaleLog([rounds[0] ?? 1, Math.max(2, rounds.at(-1) ?? 2)], [0, width]);
  const y = scaleLinear([0, 100], [height, 0]);
  const draw = line<PlacedValue>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(1);
  const buckets = [...new Set(points.map((point) => point.buckets))];
  const lines = buckets.map((each) => {
    const placed = points
      .filter((point) => point.buckets === each)
      .map((point) => ({ x: x(point.rounds), y: y(100 * point[share]), value: 100 * point[share] }));
    return { buckets: each, path: draw(placed) ?? '', points: placed, labelY: placed.at(-1)?.y ?? height };
  });
  let free = 0;
  const places = new Map<number, number>();
  for (const each of lines.toSorted((one, other) => one.labelY - other.labelY)) {
    const place = Math.max(free, each.labelY);
    places.set(each.buckets, place);
    free = place + LABEL;
  }
  return {
    across: rounds.map((value) => ({ value, at: x(value) })),
    up: [0, 25, 50, 75, 100].map((value) => ({ value, at: y(value) })),
    lines: lines.map((each) => ({ ...each, labelY: places.get(each.buckets) ?? each.labelY })),
  };
}
