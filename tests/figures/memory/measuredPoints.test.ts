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
import { PUBLISHED_POINTS, PUBLISHED_SPEED } from '../../../src/figures/memory/publishedPoints.ts';
import { layoutContextRuler } from '../../../src/figures/memory/contextRuler.ts';
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

it('every published amount has a source and a key of its own; the Reformer is slower at all four lengths', () => {
  expect(new Set(PUBLISHED_POINTS.map(({ key }) => key)).size).toBe(PUBLISHED_POINTS.length);
  for (const { source, tokens } of PUBLISHED_POINTS) {
    expect(source.url).toMatch(/^https:/);
    expect(tokens).toBeGreaterThan(0);
  }
  expect(PUBLISHED_POINTS.find(({ key }) => key === 'activation')?.bytes).toBe(2 ** 31);
  const [transformer, reformer] = PUBLISHED_SPEED;
  reformer?.speeds.forEach(({ stepsPerSecond }, index) => {
    expect(stepsPerSecond).toBeLessThan(transformer?.speeds[index]?.stepsPerSecond ?? 0);
  });
});

it('the ruler reaches from 10² to 10⁶, and further left where the shown run is shorter', () => {
  const sizes = [60, 60, 60, 120, 120];
  const ruler = layoutContextRuler(800, 64, sizes);
  expect(ruler.run).toEqual({ value: 64, at: 0 });
  expect(ruler.ticks.map(({ value }) => value)).toEqual([100, 1000, 10_000, 100_000, 1_000_000]);
  expect(ruler.marks.map(({ tokens }) => tokens)).toEqual([512, 2048, 4096, 65_536, 1_000_000]);
  expect(layoutContextRuler(800, null, sizes).ticks[0]?.at).toBe(0);
});
