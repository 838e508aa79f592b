import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { collisionProbability } from '../../src/figures/hashing/collisionCurve.ts';
import { hashTokensReference } from '../../src/kernels/hashTokens/reference.ts';
import type { CollisionCounts, CollisionRequest } from '../../src/protocol/collisions.ts';
import { rotationColumns } from '../../src/config/reformerConfig.ts';
import { mixSeed } from '../../src/maths/random.ts';
import { seededRotations } from '../../src/reformer/attention/lsh/rotations.ts';
import { measureCollisions, pairVectors } from '../../src/runtime/measurements/collisions.ts';
import { onEachBackend } from '../support/backends.ts';

const base: CollisionRequest = {
  headDim: 32,
  bucketFactors: [8],
  angles: [0, 0.3, 0.8, Math.PI / 2, 2.4, Math.PI],
  pairs: 32,
  rotations: 160,
  seed: 3,
};

await onEachBackend(() => {
  it.each([[[8]], [[2]], [[4, 6]]])(
    'buckets %j: rates lie within five standard errors of the exact formula',
    async (bucketFactors) => {
      const tensors = memory().numTensors;
      const { points, rotations } = await measured({ ...base, bucketFactors });
      expect(memory().numTensors).toBe(tensors);
      expect(rotations).toBe(base.rotations);
      for (const { angle, rate, spread } of points) {
        const expected = collisionProbability(angle, bucketFactors);
        const independent = Math.sqrt((expected * (1 - expected)) / (base.pairs * rotations));
        const error = Math.max(spread / Math.sqrt(rotations), independent);
        expect(Math.abs(rate - expected)).toBeLessThanOrEqual(5 * error + 1e-4);
      }
    },
    60_000,
  );

  it('counts what the TypeScript twin counts, but for a tie that rounding decides', async () => {
    const request = { ...base, rotations: 16 };
    const { points } = await measured(request);
    const twin = countByTwin(request);
    points.forEach(({ rate }, angle) => {
      expect(Math.abs(rate - (twin[angle] ?? NaN))).toBeLessThanOrEqual(1 / (base.pairs * 16) + 1e-9);
    });
  });
});

async function measured(request: CollisionRequest): Promise<CollisionCounts> {
  let last: CollisionCounts | null = null;
  for await (const { result } of measureCollisions(request)) last = result;
  if (last === null) throw new Error('nothing was measured');
  return last;
}

/** @returns share of each angle; all rotations fit into one part of the measurement */
function countByTwin(request: CollisionRequest): number[] {
  const { headDim, angles, pairs, rotations, seed } = request;
  const factors = [...request.bucketFactors];
  const config = { heads: 1, headDim, hashRounds: rotations, bucketFactors: factors };
  const tokens = 2 * pairs * angles.length;
  const drawn = seededRotations(config, mixSeed(seed, 0), 0);
  expect(drawn).toHaveLength(headDim * rotations * rotationColumns(config));
  const buckets = hashTokensReference(pairVectors(request), drawn, new Int32Array(tokens).fill(1), {
    ...{ rows: 1, heads: 1, tokens, headDim, factors },
    rounds: rotations,
  });
  return angles.map((_, angle) => {
    let shared = 0;
    for (let round = 0; round < rotations; round++) {
      for (let pair = 0; pair < pairs; pair++) {
        const at = round * tokens + 2 * (angle * pairs + pair);
        shared += Number(buckets[at] === buckets[at + 1]);
      }
    }
    return shared / (pairs * rotations);
  });
}
