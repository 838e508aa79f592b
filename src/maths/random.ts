import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** @returns a source of standard normal numbers (Box–Muller over 32-bit uniforms) */
export function gaussianNumbers(generator: RandomGenerator): () => number {
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Spreads whole numbers (a seed, a layer, a round) over 32 bits, so that neighbours give unrelated streams. */
export function mixSeed(...parts: readonly number[]): number {
  let mixed = 0x9e3779b9;
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed | 0;
}
