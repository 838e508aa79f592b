import { expect, it } from 'vitest';
import {
  collisionOnCircle,
  collisionProbability,
  inAnyRound,
} from '../../../src/figures/hashing/collisionCurve.ts';
import { gaussLegendre, integrate } from '../../../src/maths/gaussLegendre.ts';
import { gaussiansFrom, seededUniforms } from '../../../src/maths/seededUniforms.ts';
import { hashInPlane } from '../../../src/figures/hashing/planeHash.ts';

const ANGLES = [0.02, 0.2, 0.6, 1.1, Math.PI / 2, 2.2, 3];
const ROTATIONS = 40_000;

it('quadrature is exact for a polynomial of degree 2n − 1', () => {
  expect(integrate(gaussLegendre(4), 0, 2, (x) => 8 * x ** 7)).toBeCloseTo(256, 10);
});

// Four standard errors of 40 000 independent draws are at most 0.01.
it.each([4, 8, 16, 64])('%i buckets: the formula agrees with fresh Gaussian rotations to 0.01', (buckets) => {
  const next = gaussiansFrom(seededUniforms(buckets));
  for (const angle of ANGLES) {
    let shared = 0;
    for (let rotation = 0; rotation < ROTATIONS; rotation++) {
      const [one, other] = [longest(), longest()];
      for (let column = 0; column < buckets / 2; column++) {
        const [x, y] = [next(), next()];
        one.offer(x, column);
        other.offer(Math.cos(angle) * x + Math.sin(angle) * y, column);
      }
      shared += Number(one.bucket === other.bucket && one.positive === other.positive);
    }
    expect(Math.abs(collisionProbability(angle, [buckets]) - shared / ROTATIONS)).toBeLessThan(0.01);
  }
});

it('with two buckets the integral is 1 − θ/π, and at 90° the opposite sides balance', () => {
  for (const angle of ANGLES) {
    expect(collisionProbability(angle, [2])).toBeCloseTo(1 - angle / Math.PI, 12);
  }
  // Vectors at a right angle are independent: each bucket is as likely as any other.
  for (const buckets of [4, 8, 32]) {
    expect(collisionProbability(Math.PI / 2, [buckets])).toBeCloseTo(1 / buckets, 4);
  }
});

it('falls from one at no angle to zero at the opposite direction', () => {
  for (const buckets of [2, 8, 512]) {
    const values = Array.from({ length: 37 }, (_, step) =>
      collisionProbability((step * Math.PI) / 36, [buckets]),
    );
    expect([values[0], values.at(-1)]).toEqual([1, 0]);
    values.slice(1).forEach((value, index) => {
      expect(value).toBeLessThanOrEqual((values[index] ?? 0) + 1e-9);
    });
  }
});

it('factorised buckets multiply, and rounds give more chances', () => {
  const [four, six] = [collisionProbability(1, [4]), collisionProbability(1, [6])];
  expect(collisionProbability(1, [4, 6])).toBeCloseTo(four * six, 12);
  expect(inAnyRound(0.5, 3)).toBe(0.875);
});

it('on the circle, turned evenly spaced sectors collide with max(0, 1 − θb/2π)', () => {
  const turns = 3600;
  for (const angle of [0.1, 0.7, 1.5, 2]) {
    let shared = 0;
    for (let turn = 0; turn < turns; turn++) {
      const bucketOf = (direction: number) =>
        hashInPlane({ x: Math.cos(direction), y: Math.sin(direction) }, (turn + 0.37) / 10, 4).bucket;
      shared += Number(bucketOf(0) === bucketOf(angle));
    }
    expect(shared / turns).toBeCloseTo(collisionOnCircle(angle, 4), 2);
  }
});

function longest() {
  return {
    column: -1,
    length: 0,
    positive: true,
    get bucket() {
      return this.column;
    },
    offer(value: number, column: number) {
      if (Math.abs(value) <= this.length) return;
      this.length = Math.abs(value);
      this.column = column;
      this.positive = value > 0;
    },
  };
}
