import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import { expose, transfer } from 'comlink';
import type { NamedArray, Recording } from '../recording/recording.ts';
import { parseConfig, type ReformerConfig } from '../recording/reformerConfig.ts';
import { initialWeights } from '../reformer/initialise.ts';
import { loadWeights } from '../reformer/loadWeights.ts';
import { runModel } from './runModel.ts';
import type { ModelService, RunRequest } from './runRequest.ts';
import { fetchWeights } from './shippedWeights.ts';
import { startBackend, type TrustedBackend } from './startBackend.ts';

let trusted: TrustedBackend | undefined;
let base = '';
let deviceErrors: string[] = [];
/** The weights of the last run stay on the device until another config needs others. */
let loaded: { key: string; weights: Map<string, Tensor>; name: string | null } | undefined;

const service: ModelService = {
  async start(baseUrl, wanted) {
    base = baseUrl;
    trusted = await startBackend(wanted, (message) => {
      deviceErrors.push(message);
    });
    void trusted.lost.then((reason) => {
      deviceErrors.push(`the device was lost: ${reason}`);
    });
    return { facts: trusted.facts, given: trusted.given };
  },

  async run(request) {
    if (trusted === undefined) throw new Error('the worker has no backend yet; start it first');
    const config = parseConfig(request.config);
    deviceErrors = [];
    const { weights, name } = await weightsFor(config, request);
    const recording = await runModel(
      { ...request, config },
      { ...trusted, weights, weightsName: name, backend: trusted.facts },
    );
    // WebGPU reports failures outside any exception; numbers computed beside one are not to be drawn.
    if (deviceErrors.length > 0) throw new Error(deviceErrors.join('; '));
    return transfer(recording, buffersOf(recording));
  },
};

async function weightsFor(config: ReformerConfig, { seed }: RunRequest) {
  const stored = await fetchWeights(base, config);
  const key = stored?.name ?? `${JSON.stringify(config.layers)} ${config.maxTokens} ${config.heads} ${seed}`;
  if (loaded?.key !== key) {
    dispose([...(loaded?.weights.values() ?? [])]);
    const weights = loadWeights(config, stored?.tensors ?? initialWeights(config, seed));
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
