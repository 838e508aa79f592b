/** `width` numbers a row and round. */
export interface RoundSizes {
  readonly rows: number;
  readonly rounds: number;
  readonly width: number;
}

/**
 * The plain twin of sumOverRounds.wgsl.
 *
 * @param values [rows, rounds, width]
 * @returns [rows, width]
 */
export function sumOverRoundsReference(
  values: ArrayLike<number>,
  { rows, rounds, width }: RoundSizes,
): Float32Array {
  const sums = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let round = 0; round < rounds; round++) {
      const start = (row * rounds + round) * width;
      for (let index = 0; index < width; index++) {
        const into = row * width + index;
        sums[into] = (sums[into] as number) + (values[start + index] as number);
      }
    }
  }
  return sums;
}
