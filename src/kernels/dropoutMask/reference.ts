/** Draws are 24-bit whole numbers, exact in float32 too. */
export const DRAWS = 2 ** 24;

/**
 * The plain twin of dropoutMask.wgsl.
 *
 * @param threshold draws below it are dropped: rate · DRAWS
 * @param seed      32-bit integer
 * @returns 0 dropped, 1 kept
 */
export function dropoutMaskReference(size: number, threshold: number, seed: number): Float32Array {
  const key = scramble(seed);
  return Float32Array.from({ length: size }, (_, index) =>
    Number(scramble((index ^ key) >>> 0) >>> 8 >= threshold),
  );
}

function scramble(value: number): number {
  const state = (Math.imul(value, 747796405) + 2891336453) >>> 0;
  const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
  return ((word >>> 22) ^ word) >>> 0;
}
