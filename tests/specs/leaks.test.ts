import { dispose, memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { currentMeter } from '../../scripts/node/currentMeter.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { runModel } from '../../src/runtime/runModel.ts';
import { TrainingRun } from '../../src/training/trainingRun.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { PAGE_SITES } from '../../src/figures/pageSites.ts';
import { onEachBackend } from '../support/backends.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const TOKENS = 16;
const config = tinyConfig(TOKENS, { chunkLength: 4, layers: ['lsh', 'local'], dropout: 0.1 });

await onEachBackend((backend) => {
  it('500 training steps and 200 recorded runs leave tensors and bytes where they were', async () => {
    const meter = currentMeter();
    const inUse = () => ({ tensors: memory().numTensors, bytes: meter.held() });
    const training = TrainingRun.begin(config, tinyPlan({ steps: 520, batch: 2 }));
    for (let step = 0; step < 20; step++) await training.step();
    const warm = inUse();
    while (!training.finished) await training.step();
    expect(inUse()).toEqual(warm);
    training.dispose();

    const weights = loadWeights(config, initialWeights(config, 1));
    const ids = duplicationBatch({ tokens: TOKENS, vocabulary: config.vocabulary }, 1, 1);
    const facts = { backend, adapter: '', software: false };
    const record = (seed: number) =>
      runModel(
        { config, seed, ids, record: PAGE_SITES },
        { weights, origin: { kind: 'random' }, backend: facts, meter },
      );
    for (let seed = 0; seed < 20; seed++) await record(seed);
    const before = inUse();
    for (let seed = 20; seed < 220; seed++) await record(seed);
    expect(inUse()).toEqual(before);
    dispose([...weights.values()]);
  }, 240_000);
});
