import { line, scaleLog, type ScaleLogarithmic } from 'd3';
import type { Tick } from './tick.ts';

/** Longest length on the axis: 2^20. */
const LONGEST = 20;

/** Something that grows with the length of the sequence. */
export interface LengthSeries<Id extends string> {
  readonly id: Id;
  /** Above zero for every length. */
  readonly valueAt: (tokens: number) => number;
}

/** A curve on two logarithmic axes. */
export interface LogCurve<Id extends string> {
  readonly id: Id;
  /** SVG path within the plot. */
  readonly path: string;
  /** Where it leaves the plot, for its label, and through which side. */
  readonly end: { readonly x: number; readonly y: number; readonly through: 'top' | 'right' };
  /** At every power of two, the same numbers for a table. */
  readonly values: readonly { readonly tokens: number; readonly value: number }[];
}

/** Curves and their axes, both in equal factors. */
export interface LogCurves<Id extends string> {
  readonly curves: readonly LogCurve<Id>[];
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
  /** Powers of two. */
  readonly lengths: readonly Tick[];
  /** Powers of ten. */
  readonly amounts: readonly Tick[];
}

/** The plot within its axes. */
export interface LogFrame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Shortest length, a power of two. */
  readonly from: number;
  /** Longest length; 2^20 unless told. */
  readonly to?: number;
  /** Least and greatest value on the vertical axis, powers of ten. */
  readonly amounts: readonly [number, number];
}

/** Pixels between two labels of the horizontal axis. */
const TICK_ROOM = 44;

/** Curves of functions of the length, cut where they leave the plot. */
export function layoutLogCurves<Id extends string>(
  series: readonly LengthSeries<Id>[],
  { width, height, from, to = 2 ** LONGEST, amounts }: LogFrame,
): LogCurves<Id> {
  const x = scaleLog([from, to], [0, width]);
  const y = scaleLog([...amounts], [height, 0]);
  const octaves = Math.round(Math.log2(to / from));
  const path = line<readonly [number, number]>()
    .x(([tokens]) => x(tokens))
    .y(([, value]) => y(value));
  const curves = series.map(({ id, valueAt }): LogCurve<Id> => {
    // Eight points an octave.
    const all = Array.from({ length: 8 * octaves + 1 }, (_, index) => {
      const tokens = from * 2 ** (index / 8);
      return [tokens, valueAt(tokens)] as const;
    });
    const inside = all.filter(([, value]) => value <= amounts[1]);
    const beyond = all[inside.length];
    const last = inside.at(-1);
    const top = last === undefined || beyond === undefined ? null : meeting(last, beyond, amounts[1]);
    const points = top === null ? inside : [...inside, top];
    const [tokens, value] = points.at(-1) ?? [from, amounts[1]];
    return {
      id,
      path: path(points) ?? '',
      end: { x: x(tokens), y: y(value), through: beyond === undefined ? 'right' : 'top' },
      values: all.flatMap(([length, amount], index) =>
        index % 8 === 0 ? [{ tokens: length, value: amount }] : [],
      ),
    };
  });
  const every = Math.max(1, Math.ceil(TICK_ROOM / (width / octaves)));
  return {
    curves,
    x,
    y,
    lengths: Array.from({ length: Math.floor(octaves / every) + 1 }, (_, index) => {
      const value = from * 2 ** (index * every);
      return { value, at: x(value) };
    }),
    amounts: decades(amounts).map((value) => ({ value, at: y(value) })),
  };
}

/** @returns powers of ten that hold all the values: at least one decade, at most `most` of them below the greatest */
export function decadesAround(values: readonly number[], most: number): readonly [number, number] {
  const top = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  const bottom = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  return [10 ** bottom, 10 ** Math.max(bottom + 1, Math.min(top, bottom + most))];
}

function decades([low, high]: readonly [number, number]): number[] {
  const first = Math.round(Math.log10(low));
  const count = Math.round(Math.log10(high)) - first + 1;
  return Array.from({ length: count }, (_, index) => 10 ** (first + index));
}

/** Where a straight line on logarithmic axes passes a value. */
function meeting(
  [fromTokens, fromValue]: readonly [number, number],
  [toTokens, toValue]: readonly [number, number],
  value: number,
): readonly [number, number] {
  const share = Math.log(value / fromValue) / Math.log(toValue / fromValue);
  return [fromTokens * (toTokens / fromTokens) ** share, value];
}
