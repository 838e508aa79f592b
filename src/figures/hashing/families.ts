import { collisionProbability } from './collisionCurve.ts';
import { gaussiansFrom, seededUniforms } from '../../maths/seededUniforms.ts';

/** Fresh draws of a hash function and whether two things collide in each. */
export interface Draws {
  readonly agrees: readonly boolean[];
  /** The exact probability of a collision, in [0, 1]. */
  readonly probability: number;
}

/** Hash functions drawn for one strip. */
const DRAWS = 40;

/**
 * Bit sampling: a hash looks at one position, drawn at random. Two words agree with probability 1 − differing / bits.
 *
 * @see Indyk and Motwani 1998
 */
export function sampleBits(one: readonly boolean[], other: readonly boolean[], seed: number): Draws {
  const differing = one.filter((bit, index) => bit !== other[index]).length;
  return draw(seed, 1 - differing / one.length, (uniform) => {
    const position = Math.floor(uniform() * one.length);
    return one[position] === other[position];
  });
}

/**
 * MinHash: a hash shuffles all elements and keeps the first that a set holds. Two sets agree with their Jaccard
 * similarity |A ∩ B| / |A ∪ B|. Two empty sets agree.
 *
 * @param one and other: which of the elements each set holds
 * @see Broder 1997
 */
export function hashSets(one: readonly boolean[], other: readonly boolean[], seed: number): Draws {
  const both = one.filter((held, index) => held && other[index]).length;
  const either = one.filter((held, index) => held || other[index]).length;
  return draw(seed, either === 0 ? 1 : both / either, (uniform) => {
    const order = one.map((_, element) => ({ element, key: uniform() })).toSorted((a, b) => a.key - b.key);
    const firstOf = (set: readonly boolean[]) => order.find(({ element }) => set[element])?.element;
    return firstOf(one) === firstOf(other);
  });
}

/**
 * The angular hash with Gaussian rotations: two buckets are the two sides of one random hyperplane, more of them the
 * cells of a cross-polytope. Only the plane of the two vectors matters, so two coordinates are drawn for each column.
 *
 * @param angle   between the two vectors, in radians
 * @param buckets even
 * @see Charikar 2002 (two buckets); Andoni et al. 2015
 */
export function hashDirections(angle: number, buckets: number, seed: number): Draws {
  return draw(seed, collisionProbability(angle, [buckets]), (uniform) => {
    const next = gaussiansFrom(uniform);
    const columns = Array.from({ length: buckets / 2 }, () => [next(), next()] as const);
    const bucketOf = (direction: number) => {
      const half = columns.map(([x, y]) => x * Math.cos(direction) + y * Math.sin(direction));
      const signed = [...half, ...half.map((value) => -value)];
      return signed.indexOf(Math.max(...signed));
    };
    return bucketOf(0) === bucketOf(angle);
  });
}

function draw(seed: number, probability: number, agrees: (uniform: () => number) => boolean): Draws {
  const uniform = seededUniforms(seed);
  return { agrees: Array.from({ length: DRAWS }, () => agrees(uniform)), probability };
}
