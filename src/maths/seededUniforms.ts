import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const SKIPPED = 32;

/** @returns a source of numbers spread evenly over (0, 1); the same seed gives the same numbers */
export function seededUniforms(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  // The first numbers of neighbouring seeds resemble one another.
  for (let skipped = 0; skipped < SKIPPED; skipped++) generator.next();
  return () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
}

/** @returns standard normal numbers from uniform ones (Box–Muller) */
export function gaussiansFrom(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
