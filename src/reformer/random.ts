import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** @returns a source of standard normal numbers (Box–Muller over 32-bit uniforms) */
export function gaussianNumbers(generator: RandomGenerator): () => number {
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
