/** Sizes of a hash. `rows` = batch · heads; `factors` multiply to the number of buckets. */
export interface HashSizes {
  readonly rows: number;
  readonly heads: number;
  readonly tokens: number;
  readonly headDim: number;
  readonly rounds: number;
  readonly factors: readonly number[];
}

/**
 * The plain twin of hashTokens.wgsl: argmax over [xR, −xR], one bucket a token and round; ties take the lowest bucket,
 * a vector that holds NaN takes bucket 0.
 *
 * @param vectors   [rows, tokens, headDim]
 * @param rotations [heads, headDim, rounds, sum(factors) / 2]
 * @param mask      [batch, tokens], 1 token, 0 padding; padding gets the extra bucket prod(factors)
 * @returns bucketIds [rows, rounds, tokens], in [0, prod(factors)]
 * @see Kitaev et al. 2020, §2
 */
export function hashTokensReference(
  vectors: ArrayLike<number>,
  rotations: ArrayLike<number>,
  mask: ArrayLike<number>,
  { rows, heads, tokens, headDim, rounds, factors }: HashSizes,
): Int32Array {
  const columns = factors.reduce((sum, factor) => sum + factor / 2, 0);
  const paddingBucket = factors.reduce((product, factor) => product * factor, 1);
  const stride = rounds * columns;
  const bucketIds = new Int32Array(rows * rounds * tokens);
  for (let index = 0; index < bucketIds.length; index++) {
    const token = index % tokens;
    const round = Math.floor(index / tokens) % rounds;
    const row = Math.floor(index / (tokens * rounds));
    if (mask[Math.floor(row / heads) * tokens + token] === 0) {
      bucketIds[index] = paddingBucket;
      continue;
    }
    const vectorStart = (row * tokens + token) * headDim;
    let rotationStart = (row % heads) * headDim * stride + round * columns;
    let bucket = 0;
    let scale = 1;
    for (const factor of factors) {
      const half = factor / 2;
      let largest = 0;
      let smallest = 0;
      let largestAt = 0;
      let smallestAt = 0;
      for (let column = 0; column < half; column++) {
        let sum = 0;
        for (let d = 0; d < headDim; d++) {
          sum +=
            (vectors[vectorStart + d] as number) * (rotations[rotationStart + column + d * stride] as number);
        }
        if (column === 0 || sum > largest) [largest, largestAt] = [sum, column];
        if (column === 0 || sum < smallest) [smallest, smallestAt] = [sum, column];
      }
      bucket += scale * (-smallest > largest ? half + smallestAt : largestAt);
      scale *= factor;
      rotationStart += half;
    }
    bucketIds[index] = bucket;
  }
  return bucketIds;
}
