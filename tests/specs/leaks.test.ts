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
import { IS_LONG } from '../support/effort.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const TOKENS = 16;
/** What leaks once a step shows after a few; what leaks once in many takes long. */
const [STEPS, RUNS] = IS_LONG ? [500, 200] : [40, 20];
const WARM_UP = 20;
const config = tinyConfig(TOKENS, { chunkLength: 4, layers: ['lsh', 'local'], dropout: 0.1 });

await onEachBackend((backend) => {
  it(`${String(STEPS)} training steps and ${String(RUNS)} recorded runs leave tensors and bytes where they were`, async () => {
    const meter = currentMeter();
    const inUse = () => ({ tensors: memory().numTensors, bytes: meter.held() });
    const training = TrainingRun.begin(config, tinyPlan({ steps: WARM_UP + STEPS, batch: 2 }));
    for (let step = 0; step < WARM_UP; step++) await training.step();
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
    for (let seed = 0; seed < WARM_UP; seed++) await record(seed);
    const before = inUse();
    for (let seed = WARM_UP; seed < WARM_UP + RUNS; seed++) await record(seed);
    expect(inUse()).toEqual(before);
    dispose([...weights.values()]);
  });
});
