import { line, scaleLinear } from 'd3';
import type { Tick } from '../plot/tick.ts';

/** A plot of probabilities over angles in degrees. */
export interface AnglePlot {
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** @returns pixels from the left of an angle in radians */
  readonly x: (angle: number) => number;
  /** @returns pixels from the top of a share in [0, 1] */
  readonly y: (share: number) => number;
  /** @returns the SVG path through shares at evenly spaced angles from 0 to π */
  readonly path: (shares: readonly number[]) => string;
}

/** Angles at which a curve is computed: every three degrees, 90° among them. */
const CURVE_STEPS = 60;

/** @returns a function of the angle at evenly spaced angles from 0 to π */
export function overAngles(f: (angle: number) => number): number[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => f((step * Math.PI) / CURVE_STEPS));
}

/** @param width and height of the plot inside its axes, in pixels */
export function layoutAnglePlot(width: number, height: number): AnglePlot {
  const x = scaleLinear([0, Math.PI], [0, width]);
  const y = scaleLinear([0, 1], [height, 0]);
  const degrees = width < 360 ? [0, 60, 120, 180] : [0, 30, 60, 90, 120, 150, 180];
  return {
    across: degrees.map((value) => ({ value, at: x((value * Math.PI) / 180) })),
    up: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, at: y(value) })),
    x,
    y,
    path: (shares) =>
      line<number>()
        .x((_, step) => x((step * Math.PI) / (shares.length - 1)))
        .y((share) => y(share))
        .digits(1)(shares) ?? '',
  };
}
