import { dispose, memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { NodeRunner } from '../../scripts/node/runShipped.ts';
import { roundShares } from '../../src/figures/rounds/roundShares.ts';
import type { Recovery, RecoveryRequest } from '../../src/protocol/recovery.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { measureRecovery } from '../../src/runtime/measurements/recovery.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { PAGE_SITES } from '../../src/figures/pageSites.ts';
import { onEachBackend } from '../support/backends.ts';

const TOKENS = 32;
const config = duplicationConfig(TOKENS, {});
const ids = duplicationBatch({ tokens: TOKENS, vocabulary: config.vocabulary }, 1, 3);
const request: RecoveryRequest = { config, seed: 3, ids, layer: 0, rounds: [1, 2], buckets: [3, 4, 8] };

async function measured(): Promise<Recovery> {
  const weights = loadWeights(config, initialWeights(config, 3));
  let last: Recovery = { points: [] };
  const weightsFor = () => Promise.resolve({ weights, origin: { kind: 'random' as const } });
  for await (const { result } of measureRecovery(request, { weightsFor })) last = result;
  dispose([...weights.values()]);
  return last;
}

await onEachBackend((backend) => {
  test('what is recovered is what the rows of recordings recover; odd numbers of buckets are left out', async () => {
    const { points } = await measured();
    expect(points.map(({ rounds, buckets }) => [rounds, buckets])).toEqual([
      [1, 4],
      [2, 4],
      [1, 8],
      [2, 8],
    ]);
    for (const { rounds, buckets, mass, top1, top4 } of points) {
      const each = { ...config, hashRounds: rounds, bucketFactors: [buckets] };
      const runner = NodeRunner.untrained(each, 3, { backend, adapter: '', software: false });
      const recording = await runner.run({ config: each, seed: 3, ids, record: PAGE_SITES });
      runner.dispose();
      const rows = Array.from({ length: config.heads * (TOKENS - 1) }, (_, row) =>
        roundShares(recording, {
          layer: 0,
          head: Math.floor(row / (TOKENS - 1)),
          token: 1 + (row % (TOKENS - 1)),
        }),
      );
      const mean = (of: (row: (typeof rows)[number]) => number) =>
        rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
      expect(mass).toBeCloseTo(
        mean((row) => row.mass ?? NaN),
        5,
      );
      expect(top4).toBeCloseTo(
        mean((row) => (row.top[1]?.found ?? 0) / Math.min(4, row.keys.length - 1)),
        5,
      );
      expect(top1).toBeCloseTo(
        mean((row) => row.top[0]?.found ?? 0),
        5,
      );
    }
  });

  test('it leaves nothing on the device', async () => {
    await measured();
    const before = memory().numTensors;
    await measured();
    expect(memory().numTensors).toBe(before);
  });
});
