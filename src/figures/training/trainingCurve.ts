import { line, max, scaleLinear } from 'd3';
import type { TrainingPoint } from '../../protocol/trainingProgress.ts';
import type { Tick } from '../plot/tick.ts';

/** A place in the plot, from its top left corner, in pixels. */
export interface PlacedValue {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** A line over steps. */
export interface Series {
  /** SVG path; empty where there is nothing yet. */
  readonly path: string;
  readonly points: readonly PlacedValue[];
  readonly last: PlacedValue | null;
  readonly ticks: readonly Tick[];
}

/** Loss and held-out accuracy over the same steps. */
export interface TrainingCurves {
  readonly stepTicks: readonly Tick[];
  readonly loss: Series & {
    /** The loss of guessing. */
    readonly chance: Tick;
  };
  /** Percent. */
  readonly accuracy: Series;
}

interface Frame {
  /** Steps of the whole training. */
  readonly steps: number;
  /** Symbols that a guess chooses from. */
  readonly symbols: number;
  /** Of each plot, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Room over the level of chance for its label, as a share of it. */
const HEADROOM = 0.22;

/** Lays out both plots. The steps still to come keep their place, so that nothing moves while it learns. */
export function layoutTrainingCurves(
  points: readonly TrainingPoint[],
  { steps, symbols, width, height }: Frame,
): TrainingCurves {
  const x = scaleLinear([0, steps], [0, width]);
  const chance = Math.log(symbols);
  const highest = Math.max(chance * (1 + HEADROOM), max(points, ({ loss }) => loss) ?? 0);
  const nats = scaleLinear([0, highest], [height, 0]);
  const percent = scaleLinear([0, 100], [height, 0]);
  const ticksOf = (scale: typeof x, count: number): Tick[] =>
    scale.ticks(count).map((value) => ({ value, at: scale(value) }));
  const series = (scale: typeof x, values: readonly (readonly [number, number])[], count: number): Series => {
    const placed = values.map(([step, value]) => ({ x: x(step), y: scale(value), value }));
    const draw = line<PlacedValue>()
      .x((point) => point.x)
      .y((point) => point.y)
      .digits(1);
    return {
      path: draw(placed) ?? '',
      points: placed,
      last: placed.at(-1) ?? null,
      ticks: ticksOf(scale, count),
    };
  };
  const looks = points.flatMap(({ step, accuracy }) =>
    accuracy === null ? [] : [[step, accuracy * 100] as const],
  );
  return {
    stepTicks: ticksOf(x, Math.max(2, Math.min(6, Math.floor(width / 80)))),
    loss: {
      ...series(
        nats,
        points.map(({ step, loss }) => [step, loss] as const),
        5,
      ),
      chance: { value: chance, at: nats(chance) },
    },
    accuracy: series(percent, looks, 4),
  };
}
