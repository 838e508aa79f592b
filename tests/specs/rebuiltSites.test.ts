import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { NodeRunner } from '../../scripts/node/runShipped.ts';
import { layerFloats } from '../../src/recording/recording.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { onEachBackend } from '../support/backends.ts';

await onEachBackend((backend) => {
  const run = async (residual: 'reversible' | 'ordinary') => {
    const config = duplicationConfig(32, { layers: ['lsh', 'lsh'], residual });
    const runner = NodeRunner.untrained(config, 4, { backend, adapter: '', software: false });
    const before = memory().numTensors;
    const recording = await runner.run({
      config,
      seed: 4,
      ids: duplicationBatch({ tokens: 32, vocabulary: config.vocabulary }, 1, 4),
      record: { sites: ['residualX1', 'residualX2', 'rebuiltX1', 'rebuiltX2', 'x1TriedFirst'] },
    });
    expect(memory().numTensors).toBe(before);
    runner.dispose();
    return recording;
  };

  test('a run records every block’s input as the reverse pass rebuilds it', async () => {
    const recording = await run('reversible');
    for (const layer of [0, 1]) {
      const apart = (
        site: 'rebuiltX1' | 'rebuiltX2' | 'x1TriedFirst',
        truth: 'residualX1' | 'residualX2',
      ) => {
        const { data } = layerFloats(recording, layer, truth);
        return layerFloats(recording, layer, site).data.reduce(
          (most, value, index) => Math.max(most, Math.abs(value - (data[index] ?? NaN))),
          0,
        );
      };
      expect(apart('rebuiltX1', 'residualX1')).toBeLessThan(1e-5);
      expect(apart('rebuiltX2', 'residualX2')).toBeLessThan(1e-5);
      expect(apart('x1TriedFirst', 'residualX1')).toBeGreaterThan(1e-3);
    }
  });

  test('an ordinary stack has nothing to rebuild', async () => {
    const recording = await run('ordinary');
    expect(recording.layers[0]?.residualX1).toBeDefined();
    expect(recording.layers[0]?.rebuiltX1).toBeUndefined();
  });
});
