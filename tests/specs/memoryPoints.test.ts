import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { currentMeter } from '../../scripts/node/currentMeter.ts';
import type { MemoryPoint, MemoryPointsRequest } from '../../src/protocol/memoryPoints.ts';
import { measureMemoryPoints } from '../../src/runtime/measurements/memoryPoints.ts';
import { measureTraining } from '../../src/runtime/measurements/measureTraining.ts';
import { measuredNetwork, variantConfig } from '../../src/runtime/measurements/variants.ts';
import { onEachBackend } from '../support/backends.ts';

const request: MemoryPointsRequest = {
  sizes: {
    ...{ batch: 1, layers: 2, modelDim: 16, feedForwardDim: 32, heads: 2 },
    ...{ hashRounds: 2, chunkLength: 8, feedForwardChunks: 4 },
  },
  lengths: [32, 64],
  variants: ['transformer', 'lsh', 'reversible', 'reformer'],
};

await onEachBackend(() => {
  it('a point is what measureTraining measures, reported step by step, shortest length first', async () => {
    const meter = currentMeter();
    const before = memory().numTensors;
    const told: number[] = [];
    let points: readonly MemoryPoint[] = [];
    for await (const { done, total, result } of measureMemoryPoints(request, { meter: () => meter })) {
      expect(total).toBe(8);
      expect(result.points).toHaveLength(done);
      told.push(done);
      points = result.points;
    }
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(memory().numTensors).toBe(before);
    expect(points.map(({ tokens, variant }) => `${tokens} ${variant}`)).toEqual(
      request.lengths.flatMap((tokens) => request.variants.map((variant) => `${tokens} ${variant}`)),
    );
    for (const { variant, tokens, peakBytes, keptBytes, milliseconds } of points) {
      const config = variantConfig(variant, { ...request.sizes, tokens });
      const { backward } = measuredNetwork(variant);
      const cost = await measureTraining(config, { batch: 1, backward }, meter);
      expect(peakBytes).toBe(cost.step.peakBytes);
      expect(keptBytes).toBe(cost.parameterBytes + cost.optimiserBytes);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });
});
