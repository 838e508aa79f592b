import { stepMemory } from '../../costs/stepMemory.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import { totalBytes, trainingMemory } from '../../costs/trainingMemory.ts';
import type { Variant } from '../../costs/variants.ts';
import type { MeasuredSizes, MeasuredVariant, MemoryPoint } from '../../protocol/memoryPoints.ts';
import { decadesAround, layoutLogCurves, type LogCurves } from '../plot/logCurves.ts';

/** A compared model that is also measured. */
export type MeasuredModel = Exclude<MeasuredVariant, 'storedReformer'>;

/** The models whose training steps are made, in the order of the ladder. */
export const MEASURED_MODELS = [
  'transformer',
  'lsh',
  'reversible',
  'reversibleLsh',
  'reformer',
] as const satisfies readonly (MeasuredModel & Variant)[];

/** A network small enough for every device, deep enough for depth to count. */
export const MEASURED_SIZES: MeasuredSizes = {
  batch: 1,
  layers: 4,
  modelDim: 64,
  feedForwardDim: 256,
  heads: 2,
  hashRounds: 2,
  chunkLength: 32,
  feedForwardChunks: 8,
};

/** @returns lengths that are measured, up to the longest */
export function measuredLengths(longest: number): readonly number[] {
  return [128, 256, 512, 1024, 2048].filter((tokens) => tokens <= longest);
}

/** One measured step beside what was expected of it. */
export interface MeasuredRow {
  readonly variant: MeasuredModel;
  readonly tokens: number;
  readonly peakBytes: number;
  readonly milliseconds: number;
  /** What a backward pass needs at least, by the formula of the page. */
  readonly neededBytes: number;
  /** What this program is expected to hold, counted on its tape. */
  readonly expectedBytes: number;
  /** Measured against needed and against expected: 0 is equal, 1 is twice as much. */
  readonly overNeeded: number;
  readonly overExpected: number;
}

/** @returns each measured step against both formulas */
export function compareMeasured(points: readonly MemoryPoint[], sizes: MeasuredSizes): MeasuredRow[] {
  return points.flatMap(({ variant, tokens, peakBytes, milliseconds }) => {
    if (variant === 'storedReformer') return [];
    const neededBytes = bytesNeeded(variant, sizes, tokens);
    const expectedBytes = bytesExpected(variant, sizes, tokens);
    return [
      {
        ...{ variant, tokens, peakBytes, milliseconds, neededBytes, expectedBytes },
        overNeeded: peakBytes / neededBytes - 1,
        overExpected: peakBytes / expectedBytes - 1,
      },
    ];
  });
}

/** A measured mark. */
export interface MeasuredMark {
  readonly variant: MeasuredModel;
  readonly tokens: number;
  readonly x: number;
  readonly y: number;
}

/** Formula curves of the measured network, parameters and optimiser apart, and the points measured so far. */
export interface MeasuredPlot extends LogCurves<MeasuredModel> {
  readonly marks: readonly MeasuredMark[];
}

interface Frame {
  /** Of the plot within its axes, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Measured bytes over what this program is expected to hold.
 *
 * @param longest greatest length that is measured
 */
export function layoutMeasured(
  rows: readonly MeasuredRow[],
  sizes: MeasuredSizes,
  longest: number,
  frame: Frame,
): MeasuredPlot {
  const [from = 128] = measuredLengths(longest);
  const series = MEASURED_MODELS.map((id) => ({
    id,
    valueAt: (tokens: number) => bytesExpected(id, sizes, tokens),
  }));
  const ends = [from, longest].flatMap((tokens) => series.map(({ valueAt }) => valueAt(tokens)));
  const curves = layoutLogCurves<MeasuredModel>(series, {
    ...{ ...frame, from, to: longest },
    amounts: decadesAround([...ends, ...rows.map(({ peakBytes }) => peakBytes)], 12),
  });
  return { ...curves, marks: place(rows, curves, ({ peakBytes }) => peakBytes) };
}

/** Measured milliseconds; there is no formula for them, so there is no curve. */
export function layoutMeasuredTimes(
  rows: readonly MeasuredRow[],
  longest: number,
  frame: Frame,
): MeasuredPlot {
  const [from = 128] = measuredLengths(longest);
  const times = rows.map(millisecondsOf);
  const amounts = decadesAround(times.length > 0 ? times : [1, 1000], 6);
  const axes = layoutLogCurves<MeasuredModel>([], { ...frame, from, to: longest, amounts });
  return { ...axes, marks: place(rows, axes, millisecondsOf) };
}

/** A clock may not see a very short step; the axis has no zero. */
function millisecondsOf({ milliseconds }: MeasuredRow): number {
  return Math.max(0.1, milliseconds);
}

function place(
  rows: readonly MeasuredRow[],
  { x, y }: LogCurves<MeasuredModel>,
  valueOf: (row: MeasuredRow) => number,
): MeasuredMark[] {
  return rows.map((row) => ({
    variant: row.variant,
    tokens: row.tokens,
    x: x(row.tokens),
    y: y(valueOf(row)),
  }));
}

function bytesNeeded(variant: MeasuredModel, sizes: MeasuredSizes, tokens: number): number {
  const terms = trainingMemory(variant, { ...wholeSizes(sizes), tokens });
  return totalBytes(terms.filter(({ id }) => id !== 'parameters'));
}

/** @returns bytes of a step that this program is expected to hold, without parameters and optimiser */
export function bytesExpected(variant: MeasuredModel, sizes: MeasuredSizes, tokens: number): number {
  return stepMemory(variant, { ...wholeSizes(sizes), tokens }).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @returns the sizes as formulas read them: every number is float32, no measured model has random features */
export function wholeSizes(sizes: MeasuredSizes): SizesWithoutTokens {
  return { ...sizes, features: 0, bytesPerValue: 4 };
}
