import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SpellingsRequest } from '../../src/protocol/spellings.ts';
import { Reformer } from '../../src/reformer/model.ts';
import { createModelService } from '../../src/runtime/worker/modelService.ts';
import { withSpellings } from '../../src/recording/spellings.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import type { TrainingStep } from '../../src/protocol/trainingStep.ts';
import { PAGE_SITES } from '../../src/figures/pageSites.ts';
import { spellingRequest } from '../../src/tasks/spellingRequest.ts';

const service = createModelService();
const config = duplicationConfig(64, { hashRounds: 8 });
const ids = duplicationBatch({ tokens: 64, vocabulary: config.vocabulary }, 1, 5);
const request = { config, seed: 3, ids, record: PAGE_SITES };

beforeAll(async () => {
  const { facts } = await service.start('', 'cpu');
  expect(facts.backend).toBe('cpu');
});

async function countPasses<T>(use: () => Promise<T>): Promise<{ passes: number; result: T }> {
  const forward = vi.spyOn(Reformer.prototype, 'forward');
  try {
    const result = await use();
    return { passes: forward.mock.calls.length, result };
  } finally {
    forward.mockRestore();
  }
}

describe('the worker’s service, without a worker', () => {
  it('a run is three forward passes, and each further spelling one', async () => {
    const { passes, result: recording } = await countPasses(() => service.run(request, 'random'));
    expect(passes).toBe(3);
    expect(recording.spellingRounds).toEqual([8]);
    expect(recording.weights).toEqual({ kind: 'random' });

    const asked = spellingRequest(recording);
    expect(asked.rounds).toEqual([1, 2, 4]);
    const { passes: further } = await countPasses(() => service.measure('spellings', asked, () => undefined));
    expect(further).toBe(3);
  });

  it('a measured spelling is that of a run with as many rounds', async () => {
    const recording = await service.run(request, 'random');
    const rows = await spellings(spellingRequest(recording));
    const all = withSpellings(recording, rows);
    expect(all.spellingRounds).toEqual([1, 2, 4, 8]);
    for (const [row, hashRounds] of all.spellingRounds.entries()) {
      const alone = await service.run({ ...request, config: { ...config, hashRounds } }, 'random');
      expect(all.model.spellings?.data.subarray(row * 64, (row + 1) * 64)).toEqual(
        alone.model.spellings?.data,
      );
    }
  });

  it('spellings can be stopped; those until then are told', async () => {
    const recording = await service.run(request, 'random');
    const told: number[] = [];
    const end = service.measure('spellings', spellingRequest(recording), ({ done }) => {
      told.push(done);
      void service.stopMeasuring('spellings');
    });
    await expect(end).resolves.toBe('stopped');
    expect(told).toEqual([1]);
  });

  it('weights other than the run’s are not spelled', async () => {
    const recording = await service.run(request, 'random');
    const asked = { ...spellingRequest(recording), weights: { kind: 'trainedHere', steps: 3 } as const };
    expect(await spellings(asked)).toEqual([]);
  });

  it('a training step is measured both ways, in turns, five times each', async () => {
    const small = duplicationConfig(16, {});
    const told: (TrainingStep | null)[] = [];
    await service.measure('trainingStep', { config: small }, ({ result }) => told.push(result));
    const timesOf = (each: TrainingStep | null) =>
      [each?.reversible, each?.stored].map((cost) => cost?.milliseconds.length ?? 0);
    expect(told.map(timesOf)).toEqual(
      [1, 2, 3, 4, 5].flatMap((each) => [
        [each, each - 1],
        [each, each],
      ]),
    );
    const last = told.at(-1);
    expect(last?.reversible?.peakBytes).toBeGreaterThan(0);
    expect(last?.stored?.peakBytes).toBeGreaterThan(0);
  });

  it('nothing trained is a code', async () => {
    await expect(service.exportWeights()).rejects.toMatchObject({ reason: { code: 'nothingTrained' } });
  });

  it('weights that cannot be fetched are a code', async () => {
    await expect(service.run(request, 'shipped')).rejects.toMatchObject({
      reason: { code: 'notFetched', status: null },
    });
  });

  it('twenty fast clicks at length 256 compute two runs: the first and the last', async () => {
    const store = createLabStore('en');
    store.getState().change({ tokens: 256, weights: 'random' });
    const run = vi.spyOn(service, 'run');
    store
      .getState()
      .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], (each, settings, given) =>
        service.run(
          { config: each, seed: settings.seed, ids: given, record: { sites: ['tokens'] } },
          settings.weights,
        ),
      );
    for (let seed = 1; seed <= 20; seed++) store.getState().change({ seed });
    await expect.poll(() => store.getState().status).toBe('ready');
    expect(store.getState().shown?.recording).toMatchObject({ seed: 20, config: { maxTokens: 256 } });
    expect(run).toHaveBeenCalledTimes(2);
    run.mockRestore();
  });
});

async function spellings(asked: SpellingsRequest) {
  let last: Parameters<typeof withSpellings>[1] = [];
  await service.measure('spellings', asked, ({ result }) => {
    last = result.spellings;
  });
  return last;
}
