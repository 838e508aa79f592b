import { dispose, ones, tensor, tidy } from '@tensorflow/tfjs-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hashTokens } from '../../kernels/hashTokens/hashTokens.ts';
import type { CollisionCounts, CollisionRequest } from '../../protocol/collisions.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import { at } from '../../maths/at.ts';
import { gaussianNumbers, mixSeed } from '../../maths/random.ts';
import { seededRotations } from '../../reformer/attention/lsh/rotations.ts';

/** Rotations between two reports. */
const AT_ONCE = 16;

/** Hashes random pairs at each angle with fresh rotations, by the model's own kernel, and counts who shares a bucket. */
export async function* measureCollisions(
  request: CollisionRequest,
): AsyncGenerator<MeasurementProgress<'collisions'>> {
  const { headDim, angles, pairs, rotations, seed } = request;
  const bucketFactors = [...request.bucketFactors];
  const tokens = 2 * pairs * angles.length;
  const vectors = tensor(pairVectors(request), [1, 1, tokens, headDim]);
  const mask = ones([1, tokens], 'int32');
  // [angles][rotations so far]: share of the pairs that share a bucket
  const shares = angles.map((): number[] => []);
  try {
    for (let done = 0; done < rotations;) {
      const hashRounds = Math.min(AT_ONCE, rotations - done);
      const drawn = seededRotations({ heads: 1, headDim, hashRounds, bucketFactors }, mixSeed(seed, done), 0);
      const rotation = tensor(drawn, [1, headDim, hashRounds, drawn.length / (headDim * hashRounds)]);
      const hashed = tidy(() => hashTokens(vectors, rotation, mask, bucketFactors));
      const buckets = await hashed.data();
      dispose([rotation, hashed]);
      shares.forEach((row, angle) => {
        for (let round = 0; round < hashRounds; round++) {
          const start = round * tokens + angle * 2 * pairs;
          let shared = 0;
          for (let pair = 0; pair < pairs; pair++)
            shared += Number(buckets[start + 2 * pair] === buckets[start + 2 * pair + 1]);
          row.push(shared / pairs);
        }
      });
      done += hashRounds;
      yield { done, total: rotations, result: summarise(request, shares) };
    }
  } finally {
    dispose([vectors, mask]);
  }
}

/** @returns [angles, pairs, 2, headDim]: unit vectors, the second at the angle to the first */
export function pairVectors({ headDim, angles, pairs, seed }: CollisionRequest): Float32Array {
  const next = gaussianNumbers(xoroshiro128plus(mixSeed(seed, -1)));
  const vectors = new Float32Array(angles.length * pairs * 2 * headDim);
  let start = 0;
  for (const angle of angles) {
    for (let pair = 0; pair < pairs; pair++) {
      const first = unit(Array.from({ length: headDim }, next));
      const other = Array.from({ length: headDim }, next);
      const along = other.reduce((sum, value, index) => sum + value * at(first, index), 0);
      const across = unit(other.map((value, index) => value - along * at(first, index)));
      vectors.set(first, start);
      vectors.set(
        first.map((value, index) => Math.cos(angle) * value + Math.sin(angle) * at(across, index)),
        start + headDim,
      );
      start += 2 * headDim;
    }
  }
  return vectors;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function summarise(
  { angles, pairs }: CollisionRequest,
  shares: readonly (readonly number[])[],
): CollisionCounts {
  const points = shares.map((row, index) => {
    const rate = row.reduce((sum, share) => sum + share, 0) / row.length;
    const variance = row.reduce((sum, share) => sum + (share - rate) ** 2, 0) / row.length;
    return { angle: at(angles, index), rate, spread: Math.sqrt(variance) };
  });
  return { rotations: at(shares, 0).length, pairs, points };
}
