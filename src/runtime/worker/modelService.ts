import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { parseConfig } from '../../config/reformerConfig.ts';
import type { ModelService } from '../../protocol/runRequest.ts';
import { DeviceErrors } from '../backend/deviceErrors.ts';
import { startBackend, type TrustedBackend } from '../backend/startBackend.ts';
import { createMeasurementService } from './measurementService.ts';
import { readWeights } from './openWeights.ts';
import { RunWeightsCache } from './runWeightsCache.ts';
import { runModel } from '../runModel.ts';
import { createTrainingService } from './trainingService.ts';
import { Turns } from './turns.ts';
import { createWritingService } from './writingService.ts';

/** The model of one worker, free of messages: the same object serves in a worker and in a test. */
export function createModelService(): ModelService {
  const turns = new Turns();
  const errors = new DeviceErrors();
  const { service: training, weightsFor: trainedWeights } = createTrainingService(turns, errors);
  const cache = new RunWeightsCache(trainedWeights);
  let trusted: TrustedBackend | undefined;

  function started(): TrustedBackend {
    if (trusted === undefined) throw new Error('the worker has no backend yet; start it first');
    return trusted;
  }

  return {
    async start(baseUrl, wanted) {
      cache.base = baseUrl;
      trusted = await startBackend(wanted, (message) => {
        errors.add(message);
      });
      void trusted.lost.then((reason) => {
        errors.lose(reason);
      });
      return { facts: trusted.facts, failed: trusted.failed };
    },

    async lost() {
      return started().lost;
    },

    run(request, weights) {
      return turns.take(async () => {
        cache.chosen = weights;
        const config = parseConfig(request.config);
        const { facts, meter } = started();
        const runWeights = await cache.weightsFor(config, request.seed);
        errors.clear();
        const recording = await runModel({ ...request, config }, { ...runWeights, backend: facts, meter });
        errors.check();
        return recording;
      });
    },

    openWeights(input) {
      return turns.take(() => {
        const read = readWeights(input);
        cache.open(read);
        return Promise.resolve(read.opened);
      });
    },

    closeWeights() {
      return turns.take(() => {
        cache.open(null);
        return Promise.resolve();
      });
    },

    ...createWritingService(turns, errors, (config, seed) => cache.weightsFor(config, seed)),
    ...createMeasurementService(turns, errors, {
      meter: () => started().meter,
      weightsFor: (config, seed) => cache.weightsFor(config, seed),
    }),
    ...training,
  };
}
