import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { gaussianNumbers, mixSeed } from '../../../maths/random.ts';
import { rotationColumns, type ReformerConfig } from '../../../config/reformerConfig.ts';

/**
 * Gaussian rotations of one layer from a seed. Each round has a stream of its own, so the first rounds of a run stay
 * the same when more are asked for.
 *
 * @returns [heads, headDim, hashRounds, rotationColumns], row-major
 */
export function seededRotations(
  config: Pick<ReformerConfig, 'heads' | 'headDim' | 'hashRounds' | 'bucketFactors'>,
  seed: number,
  layer: number,
): Float32Array {
  const { heads, headDim, hashRounds } = config;
  const columns = rotationColumns(config);
  const rotations = new Float32Array(heads * headDim * hashRounds * columns);
  for (let round = 0; round < hashRounds; round++) {
    const next = gaussianNumbers(xoroshiro128plus(mixSeed(seed, layer, round)));
    for (let vector = 0; vector < heads * headDim; vector++) {
      for (let column = 0; column < columns; column++) {
        rotations[(vector * hashRounds + round) * columns + column] = next();
      }
    }
  }
  return rotations;
}
