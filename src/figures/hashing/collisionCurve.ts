import { gaussLegendre, integrate } from '../../maths/gaussLegendre.ts';

const OUTER = gaussLegendre(32);
const INNER = gaussLegendre(16);

/** No column is longer than this, in standard deviations, but with a probability below 1e-15. */
const LONGEST = 8.5;

/**
 * Probability that two vectors share a bucket of the angular hash, h(x) = argmax([xR; −xR]) with Gaussian R:
 * p(θ) = b ∫₀^∞∫₀^∞ φ_ρ(s, t) · P(|u| < s, |v| < t)^(b/2 − 1) ds dt with ρ = cos θ, where φ_ρ is the bivariate normal
 * density of the winning column's two projections and (u, v) are those of any other column. Only the plane of the two
 * vectors matters, so the integral is taken over the winning column's direction and length there: it stays smooth
 * however small the angle. Error below 1e-4. With b = 2 it is 1 − θ/π. The hashes of factorised buckets are
 * independent: their probabilities multiply.
 *
 * @param angle         between the vectors, in radians, in [0, π]
 * @param bucketFactors each even
 * @returns in [0, 1]
 * @see Kitaev et al. 2020, §2; Andoni et al. 2015
 */
export function collisionProbability(angle: number, bucketFactors: readonly number[]): number {
  return bucketFactors.reduce((product, buckets) => product * collisionOfOneHash(angle, buckets), 1);
}

/** @returns probability of sharing a bucket in at least one of the rounds, whose rotations are independent */
export function inAnyRound(probability: number, rounds: number): number {
  return 1 - (1 - probability) ** rounds;
}

/**
 * The same for evenly spaced columns in the plane, turned by a random angle: the chance that no edge of a sector falls
 * between the two directions.
 *
 * @param angle in radians, in [0, π]
 */
export function collisionOnCircle(angle: number, buckets: number): number {
  return Math.max(0, 1 - (angle * buckets) / (2 * Math.PI));
}

function collisionOfOneHash(angle: number, buckets: number): number {
  if (angle <= 0) return 1;
  if (angle >= Math.PI) return 0;
  if (buckets === 2) return 1 - angle / Math.PI;
  // The winner points to the positive side of both vectors: x lies at direction 0, y at `angle`.
  const overDirections = integrate(OUTER, angle - Math.PI / 2, Math.PI / 2, (direction) =>
    integrate(OUTER, 0, LONGEST, (length) => {
      const [s, t] = [length * Math.cos(direction), length * Math.cos(direction - angle)];
      const shorter = 2 * (edgePart(s, t, angle, direction) + edgePart(t, s, angle, angle - direction));
      return length * Math.exp((-length * length) / 2) * Math.min(1, shorter) ** (buckets / 2 - 1);
    }),
  );
  return Math.min(1, (buckets * overDirections) / (2 * Math.PI));
}

/**
 * Gaussian measure of the triangle between the origin and one edge of the parallelogram |u| < s, |v| < t: the edge at
 * distance s, seen from its foot between its far corner and the direction `to`.
 */
function edgePart(s: number, t: number, angle: number, to: number): number {
  const from = Math.atan2((-t - s * Math.cos(angle)) / Math.sin(angle), s);
  const measure = integrate(INNER, from, to, (seen) => 1 - Math.exp(-(s * s) / (2 * Math.cos(seen) ** 2)));
  return measure / (2 * Math.PI);
}
