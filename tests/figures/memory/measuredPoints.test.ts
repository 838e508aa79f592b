import { expect, it } from 'vitest';
import { stepMemory } from '../../../src/costs/stepMemory.ts';
import {
  compareMeasured,
  layoutMeasured,
  layoutMeasuredTimes,
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
} from '../../../src/figures/memory/measuredPoints.ts';
import { PUBLISHED_POINTS } from '../../../src/figures/memory/publishedPoints.ts';
import { fittingAnnounced, layoutContextRuler } from '../../../src/figures/memory/contextRuler.ts';
import type { MemoryPoint } from '../../../src/protocol/memoryPoints.ts';

const frame = { width: 500, height: 250 };
const expected = (variant: (typeof MEASURED_MODELS)[number], tokens: number) =>
  stepMemory(variant, { ...MEASURED_SIZES, tokens, features: 0, bytesPerValue: 4 }).reduce(
    (sum, { bytes }) => sum + bytes,
    0,
  );
const points: MemoryPoint[] = MEASURED_MODELS.map((variant) => ({
  ...{ variant, tokens: 256, milliseconds: 20, keptBytes: 1 },
  peakBytes: 1.05 * expected(variant, 256),
}));

it('a measured step is compared with what the program should hold and with what is needed', () => {
  for (const row of compareMeasured(points, MEASURED_SIZES)) {
    expect(row.overExpected).toBeCloseTo(0.05, 10);
    expect(row.expectedBytes).toBe(expected(row.variant, row.tokens));
    // The program holds more than a backward pass needs.
    expect(row.overNeeded).toBeGreaterThan(row.overExpected);
  }
});

it('a mark stands over its curve by the difference, at its length', () => {
  const rows = compareMeasured(points, MEASURED_SIZES);
  const { marks, curves, x, y } = layoutMeasured(rows, MEASURED_SIZES, 1024, frame);
  expect(marks).toHaveLength(MEASURED_MODELS.length);
  for (const { variant, ...mark } of marks) {
    expect(mark.x).toBe(x(256));
    expect(mark.y).toBeCloseTo(y(1.05 * expected(variant, 256)), 9);
    expect(curves.find(({ id }) => id === variant)?.values).toContainEqual({
      tokens: 256,
      value: expected(variant, 256),
    });
  }
});

it('before anything is measured the curves stand there alone', () => {
  expect(layoutMeasured([], MEASURED_SIZES, 1024, frame).marks).toEqual([]);
  expect(layoutMeasuredTimes([], 1024, frame)).toMatchObject({ marks: [], curves: [] });
});

it('a step too short for the clock stands at the foot of the axis', () => {
  const rows = compareMeasured(points, MEASURED_SIZES).map((row) => ({ ...row, milliseconds: 0 }));
  for (const { y } of layoutMeasuredTimes(rows, 1024, frame).marks) expect(y).toBe(frame.height);
});

it('lengths are doubled up to the longest, each filled by whole chunks', () => {
  expect(measuredLengths(1024)).toEqual([128, 256, 512, 1024]);
  expect(measuredLengths(2048).at(-1)).toBe(2048);
  for (const tokens of measuredLengths(2048)) expect(tokens % MEASURED_SIZES.chunkLength).toBe(0);
});

it('every published amount has a source and a key of its own', () => {
  expect(new Set(PUBLISHED_POINTS.map(({ key }) => key)).size).toBe(PUBLISHED_POINTS.length);
  for (const { source, tokens } of PUBLISHED_POINTS) {
    expect(source.url).toMatch(/^https:/);
    expect(tokens).toBeGreaterThan(0);
  }
  expect(PUBLISHED_POINTS.find(({ key }) => key === 'activation')?.bytes).toBe(2 ** 31);
});

it('a published mebibyte is 2²⁰ bytes, and global attention ran out of memory at 16,386 tokens', () => {
  const point = (key: string) => PUBLISHED_POINTS.find((each) => each.key === key);
  const gigabytes = (key: string) => ((point(key)?.bytes ?? NaN) / 1e9).toFixed(2);
  expect(gigabytes('inference-global-8192')).toBe('8.28');
  expect(gigabytes('slicing-whole-4096')).toBe('9.53');
  expect(gigabytes('slicing-chunked-4096')).toBe('6.30');
  expect(point('inference-global-16384')).toMatchObject({ tokens: 16_386, bytes: null });
  expect(point('inference-lshAndLocal-16384')).toMatchObject({ tokens: 16_384 });
});

it('the ruler reaches from 10² to 10⁶, and further left where the shown run is shorter', () => {
  const sizes = [60, 60, 60, 120, 120];
  const ruler = layoutContextRuler(800, 64, sizes);
  expect(ruler.run).toEqual({ value: 64, at: 0 });
  expect(ruler.ticks.map(({ value }) => value)).toEqual([100, 1000, 10_000, 100_000, 1_000_000]);
  expect(ruler.marks.map(({ length }) => length)).toEqual([512, 2048, 4096, 65_536, 1_000_000]);
  expect(layoutContextRuler(800, null, sizes).ticks[0]?.at).toBe(0);
  expect(ruler.marks.filter(({ unit }) => unit === 'words').map(({ id }) => id)).toEqual(['claim']);
});

it('16 GB hold 275K tokens of the large network and 1.28M of the small one, as the ladder says', () => {
  const { large, small } = fittingAnnounced();
  expect((large / 1e3).toPrecision(3)).toBe('275');
  expect((small / 1e6).toPrecision(3)).toBe('1.28');
});
