const DRAWN_SEEDS = 10_000;

/** @returns a seed that is easily read out, and not the one before */
export function anotherSeed(seed: number): number {
  const drawn = Math.floor(Math.random() * DRAWN_SEEDS);
  return drawn === seed ? drawn + 1 : drawn;
}
