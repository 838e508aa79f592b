import { expect, it } from 'vitest';
import { projectToPlane } from '../../../src/figures/hashing/projection.ts';
import { gaussiansFrom, seededUniforms } from '../../../src/maths/seededUniforms.ts';

const next = gaussiansFrom(seededUniforms(7));
const cloud = Array.from({ length: 80 }, () => [3 * next(), 2 * next(), 0.3 * next(), 0.2 * next()]);

it('directions of one plane lose nothing', () => {
  const flat = Array.from({ length: 24 }, (_, index) => {
    const angle = (index * Math.PI) / 12;
    return [2 * Math.cos(angle), 0, 2 * Math.sin(angle)];
  });
  const { points, kept } = projectToPlane(flat);
  expect(kept).toBeCloseTo(1, 9);
  for (const { x, y } of points) expect(Math.hypot(x, y)).toBeCloseTo(1, 6);
});

it('the two coordinates are uncorrelated, the first varies more, and together they keep the share told', () => {
  const { points, kept } = projectToPlane(cloud);
  const sum = (f: (point: { x: number; y: number }) => number) =>
    points.reduce((total, point) => total + f(point), 0);
  expect(sum(({ x, y }) => x * y)).toBeCloseTo(0, 5);
  expect(sum(({ x }) => x * x)).toBeGreaterThan(sum(({ y }) => y * y));
  const units = cloud.map((vector) => vector.map((value) => value / Math.hypot(...vector)));
  const total = [0, 1, 2, 3].reduce((all, d) => {
    const mean = units.reduce((part, unit) => part + (unit[d] ?? 0), 0) / units.length;
    return all + units.reduce((part, unit) => part + ((unit[d] ?? 0) - mean) ** 2, 0);
  }, 0);
  expect(sum(({ x, y }) => x * x + y * y) / total).toBeCloseTo(kept, 6);
});

it('length does not matter, and equal vectors stand in one place', () => {
  const longer = cloud.map((vector) => vector.map((value) => 5 * value));
  expect(projectToPlane(longer).kept).toBeCloseTo(projectToPlane(cloud).kept, 9);
  expect(
    projectToPlane([
      [1, 2],
      [1, 2],
    ]),
  ).toEqual({
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ],
    kept: 0,
  });
});
