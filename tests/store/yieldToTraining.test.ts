import { expect, it, vi } from 'vitest';
import { createLabStore } from '../../src/store/labStore.ts';
import { createTrainingStore } from '../../src/store/trainingStore.ts';
import { createWeightsStore } from '../../src/store/weightsStore.ts';
import { yieldToTraining } from '../../src/store/yieldToTraining.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { trainingDefaults } from '../../src/tasks/trainingDefaults.ts';

it('a file that is open is closed when a training begins, so that the figures show the training', async () => {
  const weights = createWeightsStore(createLabStore('en'));
  const training = createTrainingStore(() => undefined);
  yieldToTraining(weights, training);
  const config = duplicationConfig(64);
  const nothing = { steps: null, chosenBuckets: null, ignored: [], filled: [] };
  const closeWeights = vi.fn(() => Promise.resolve());
  weights.getState().connect({
    openWeights: ({ name }) => Promise.resolve({ name, config, ...nothing }),
    closeWeights,
  });
  const input = { name: 'a.safetensors', weights: new Uint8Array(), config: null };
  await weights.getState().open(input.name, () => Promise.resolve(input));
  expect(weights.getState().opened?.name).toBe('a.safetensors');
  const { config: trained, plan } = trainingDefaults(config);
  training.getState().start(trained, plan);
  expect(weights.getState().opened).toBeNull();
  expect(closeWeights).toHaveBeenCalledOnce();
});
