import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expose, transfer } from 'comlink';
import type { NamedArray, Recording } from '../../recording/recording.ts';
import { parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';
import { initialWeights } from '../../reformer/initialise.ts';
import { generate } from '../../reformer/generate.ts';
import { loadWeights } from '../../reformer/loadWeights.ts';
import { Reformer } from '../../reformer/model.ts';
import { DeviceErrors } from '../backend/deviceErrors.ts';
import type { RunWeights } from '../runContext.ts';
import { runModel } from './runModel.ts';
import { WorkerMeasurements } from './measurementService.ts';
import { measureTraining } from '../measurements/measureTraining.ts';
import type { ModelService, RunRequest } from '../../protocol/runRequest.ts';
import { fetchWeights } from './shippedWeights.ts';
import { startBackend, type TrustedBackend } from '../backend/startBackend.ts';
import { WorkerTraining } from './trainingService.ts';
import { Turns } from './turns.ts';

const turns = new Turns();
const errors = new DeviceErrors();
const training = new WorkerTraining(turns, errors);
const measurements = new WorkerMeasurements(turns, errors, {
  meter: () => started().meter,
  weightsFor: (config, seed) => weightsFor(config, { seed }),
});
let trusted: TrustedBackend | undefined;
let base = '';
let writing = new AbortController();
/** Of the page's last run: what is measured or written of it stands on the same. */
let chosenWeights: 'shipped' | 'random' = 'shipped';
/** The weights of the last run stay on the device until another config needs others. */
let loaded: (RunWeights & { key: string }) | undefined;

const service: ModelService = {
  async start(baseUrl, wanted) {
    base = baseUrl;
    trusted = await startBackend(wanted, (message) => {
      errors.add(message);
    });
    void trusted.lost.then((reason) => {
      errors.lose(reason);
    });
    return { facts: trusted.facts, given: trusted.given };
  },

  async lost() {
    return started().lost;
  },

  run(request, weights) {
    return turns.take(async () => {
      chosenWeights = weights;
      const config = parseConfig(request.config);
      const ground = { ...started(), ...(await weightsFor(config, request)) };
      errors.clear();
      const recording = await runModel({ ...request, config }, { ...ground, backend: ground.facts });
      errors.check();
      return transfer(recording, buffersOf(recording));
    });
  },

  write(request, report) {
    const { signal } = (writing = new AbortController());
    return turns.take(async () => {
      const { prompt, count, temperature, seed } = request;
      const config = parseConfig(request.config);
      const { weights } = await weightsFor(config, request);
      errors.clear();
      await generate(new Reformer(config, weights), prompt, {
        count,
        temperature,
        seed,
        signal,
        onToken: report,
      });
      errors.check();
    });
  },

  stopWriting() {
    writing.abort();
    return Promise.resolve();
  },

  measureStep(config, backward) {
    return turns.take(async () => {
      errors.clear();
      const cost = await measureTraining(parseConfig(config), { batch: 1, backward }, started().meter);
      errors.check();
      return cost;
    });
  },

  measure: (kind, request, report) => measurements.measure(kind, request, report),
  stopMeasuring: (kind) => measurements.stopMeasuring(kind),

  train: (request, report) => training.train(request, report),
  restoreTraining: (request) => training.restoreTraining(request),
  stopTraining: () => training.stopTraining(),
  forgetTraining: () => training.forgetTraining(),
  exportWeights: () => training.exportWeights(),
};

function started(): TrustedBackend {
  if (trusted === undefined) throw new Error('the worker has no backend yet; start it first');
  return trusted;
}

/** Trained here, shipped, or drawn from the seed: the first that fits. */
async function weightsFor(config: ReformerConfig, { seed }: Pick<RunRequest, 'seed'>): Promise<RunWeights> {
  const trained = chosenWeights === 'random' ? null : training.weightsFor(config);
  if (trained !== null) return trained;
  const stored = chosenWeights === 'random' ? null : await fetchWeights(base, config);
  const key = stored?.name ?? `${JSON.stringify(config.layers)} ${config.maxTokens} ${config.heads} ${seed}`;
  if (loaded?.key !== key) {
    dispose([...(loaded?.weights.values() ?? [])]);
    const weights: ReadonlyMap<string, Tensor> = loadWeights(
      config,
      stored?.tensors ?? initialWeights(config, seed),
    );
    loaded = { key, weights, name: stored?.name ?? null };
  }
  return loaded;
}

/** Every array's buffer, each once: the arrays of a dtype share one. */
function buffersOf({ model, layers }: Recording): ArrayBuffer[] {
  const arrays: NamedArray[] = [model, ...layers].flatMap((sites) => Object.values(sites));
  return [...new Set(arrays.map(({ data }) => data.buffer as ArrayBuffer))];
}

expose(service);
