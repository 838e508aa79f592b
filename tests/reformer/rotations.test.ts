import { describe, expect, it } from 'vitest';
import { seededRotations } from '../../src/reformer/attention/lsh/rotations.ts';

const sizes = { heads: 2, headDim: 32, hashRounds: 4, bucketFactors: [8, 16] };
const COLUMNS = 12;

describe('seededRotations', () => {
  it('the first rounds stay the same when more are asked for', () => {
    const four = seededRotations(sizes, 7, 1);
    const two = seededRotations({ ...sizes, hashRounds: 2 }, 7, 1);
    for (let vector = 0; vector < sizes.heads * sizes.headDim; vector++) {
      const start = vector * COLUMNS;
      expect(four.subarray(4 * start, 4 * start + 2 * COLUMNS)).toEqual(
        two.subarray(2 * start, 2 * start + 2 * COLUMNS),
      );
    }
  });

  it('the same seed and layer give the same numbers', () => {
    expect(seededRotations(sizes, 7, 1)).toEqual(seededRotations(sizes, 7, 1));
  });

  it.each([
    ['layers', 7, 2],
    ['seeds', 8, 1],
    ['seeds of another sign', -7, 1],
  ])('other %s give unrelated numbers', (_, seed, layer) => {
    expect(
      Math.abs(correlation(seededRotations(sizes, 7, 1), seededRotations(sizes, seed, layer))),
    ).toBeLessThan(0.06);
  });

  it('rounds of one layer are unrelated', () => {
    const one = seededRotations({ ...sizes, hashRounds: 1 }, 7, 0);
    const two = seededRotations({ ...sizes, hashRounds: 2 }, 7, 0);
    const second = two.filter((_, index) => Math.floor(index / COLUMNS) % 2 === 1);
    expect(Math.abs(correlation(one, second))).toBeLessThan(0.12);
  });

  it('the numbers are standard normal as far as mean, variance and the share beyond two deviations tell', () => {
    // 49 152 numbers: the standard error of the mean is 0.0045, of the variance 0.0064, of the share 0.001.
    const numbers = seededRotations({ ...sizes, hashRounds: 64 }, 3, 0);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
    const beyond = numbers.filter((number) => Math.abs(number) > 2).length / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(beyond - 0.0455)).toBeLessThan(0.005);
  });
});

/** Of numbers that are about standard normal. */
function correlation(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, number, index) => sum + number * (other[index] ?? NaN), 0) / one.length;
}
