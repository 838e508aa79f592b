import { expect, it } from 'vitest';
import { decadesAround, layoutLogCurves } from '../../../src/figures/plot/logCurves.ts';

const frame = { width: 600, height: 300, from: 128, amounts: [1e3, 1e6] } as const;

it('equal factors are equal distances, lengths in powers of two and amounts in powers of ten', () => {
  const { lengths, amounts } = layoutLogCurves([], frame);
  expect(lengths[0]).toEqual({ value: 128, at: 0 });
  for (const { value } of lengths) expect(Number.isInteger(Math.log2(value))).toBe(true);
  const steps = lengths.slice(1).map(({ at }, index) => at - (lengths[index]?.at ?? NaN));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 9);
  expect(amounts.map(({ value }) => value)).toEqual([1e3, 1e4, 1e5, 1e6]);
  expect(amounts[0]?.at).toBe(300);
  expect(amounts.at(-1)?.at).toBe(0);
});

it('a curve that is too steep leaves through the top, exactly where it passes it', () => {
  const { curves, x } = layoutLogCurves([{ id: 'square', valueAt: (tokens) => tokens ** 2 }], frame);
  const [square] = curves;
  expect(square?.end.through).toBe('top');
  expect(square?.end.x).toBeCloseTo(x(1000), 6);
  expect(square?.end.y).toBeCloseTo(0, 9);
});

it('a curve that stays below leaves through the right, and its values are those of the function', () => {
  const { curves } = layoutLogCurves([{ id: 'half', valueAt: (tokens) => 900 + tokens / 2 }], frame);
  const [half] = curves;
  expect(half?.end).toMatchObject({ x: 600, through: 'right' });
  expect(half?.values).toHaveLength(14);
  expect(half?.values[3]).toEqual({ tokens: 1024, value: 1412 });
});

it('decades hold all the values up to as many as are wanted', () => {
  expect(decadesAround([2, 300], 9)).toEqual([1, 1000]);
  expect(decadesAround([10, 1000], 9)).toEqual([10, 1000]);
  expect(decadesAround([10, 1e12], 5)).toEqual([10, 1e6]);
  expect(decadesAround([20], 5)).toEqual([10, 100]);
});
