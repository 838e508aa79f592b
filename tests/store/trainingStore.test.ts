import { describe, expect, it, vi } from 'vitest';
import type {
  TrainingProgress,
  TrainingRequest,
  TrainingService,
} from '../../src/protocol/trainingProgress.ts';
import { createTrainingStore } from '../../src/store/trainingStore.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { trainingDefaults } from '../../src/tasks/trainingDefaults.ts';

const { config, plan } = trainingDefaults(duplicationConfig(16));

/** A worker whose steps are told by hand. */
function handWorker() {
  const requests: TrainingRequest[] = [];
  const restored: TrainingRequest[] = [];
  let report: (progress: TrainingProgress) => void = () => undefined;
  let end: (outcome: 'finished' | 'stopped') => void = () => undefined;
  const service: TrainingService = {
    train: (request, told) => {
      requests.push(request);
      report = told;
      return new Promise((resolve) => {
        end = resolve;
      });
    },
    restoreTraining: (request) => {
      restored.push(request);
      return Promise.resolve();
    },
    stopTraining: () => Promise.resolve(),
    forgetTraining: () => Promise.resolve(),
    exportWeights: () => Promise.resolve(new Uint8Array()),
  };
  const step = (done: number, evaluated = false) => {
    const evaluation = evaluated ? { accuracy: done / plan.steps, checkpoint: new Uint8Array([done]) } : null;
    report({
      step: done,
      steps: plan.steps,
      loss: 4 / done,
      gradientNorm: 1,
      millisecondsLeft: 0,
      evaluation,
    });
  };
  return {
    ...{ service, requests, restored, step },
    end: async (outcome: 'finished' | 'stopped') => {
      end(outcome);
      await Promise.resolve();
    },
  };
}

function begun() {
  const worker = handWorker();
  const onWeights = vi.fn();
  const store = createTrainingStore(onWeights);
  store.getState().connect(worker.service);
  store.getState().start(config, plan);
  return { ...worker, store, onWeights };
}

describe('a training that is cancelled', () => {
  it('is brought back as it stood at its last checkpoint, and goes on from there', () => {
    const { store, step, requests, restored } = begun();
    step(1);
    step(2, true);
    step(3);
    store.getState().cancel();
    expect(store.getState()).toMatchObject({ status: 'idle', curve: [], progress: null });
    store.getState().undoCancel();
    expect(store.getState()).toMatchObject({
      status: 'paused',
      dropped: null,
      progress: { step: 2, loss: 2 },
      curve: [{ step: 1 }, { step: 2 }],
    });
    expect(restored.map(({ resume }) => resume)).toEqual([new Uint8Array([2])]);
    store.getState().resume();
    expect(requests.at(-1)?.resume).toEqual(new Uint8Array([2]));
  });

  it('is gone for good before its first checkpoint', () => {
    const { store, step } = begun();
    step(1);
    store.getState().cancel();
    expect(store.getState().dropped).toBeNull();
  });

  it('says nothing more, whatever the worker still tells', async () => {
    const { store, step, end } = begun();
    store.getState().cancel();
    step(5, true);
    await end('stopped');
    expect(store.getState()).toMatchObject({ status: 'idle', progress: null });
  });
});

describe('when another worker takes its place', () => {
  it('a running training goes on from its last checkpoint, and the curve goes back to it', () => {
    const { store, step } = begun();
    step(2, true);
    step(3);
    const second = handWorker();
    store.getState().connect(second.service);
    expect(store.getState()).toMatchObject({ status: 'running', recoveredAt: 2, progress: { step: 2 } });
    expect(store.getState().curve).toHaveLength(1);
    expect(second.requests.map(({ resume }) => resume)).toEqual([new Uint8Array([2])]);
  });

  it('a training that was about to pause stays paused', () => {
    const { store, step } = begun();
    step(2, true);
    store.getState().pause();
    const second = handWorker();
    store.getState().connect(second.service);
    expect(store.getState().status).toBe('paused');
    expect(second.requests).toEqual([]);
    expect(second.restored).toHaveLength(1);
  });
});

it('the figures follow at each evaluation, not at each step', () => {
  const { step, onWeights } = begun();
  step(1);
  step(2, true);
  step(3);
  expect(onWeights).toHaveBeenCalledTimes(1);
});
