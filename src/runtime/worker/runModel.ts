import { argMax, dispose, tidy, type Tensor } from '@tensorflow/tfjs-core';
import {
  isRequested,
  RECORDING_FORMAT,
  type NamedArray,
  type Recording,
  type RunCost,
} from '../../recording/recording.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { siteFacts } from '../../recording/sites.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import { Reformer, type ModelInputs } from '../../reformer/model.ts';
import { rebuildInputs } from '../../reformer/rebuildInputs.ts';
import { RecordingTaps } from '../../reformer/record.ts';
import { submittingAtOnce } from '../measurements/measureTraining.ts';
import type { MemoryMeter } from '../backend/memoryMeter.ts';
import type { RunContext } from '../runContext.ts';
import type { RunRequest } from '../../protocol/runRequest.ts';

/**
 * Runs the model three ways: untapped for memory and time, tapped for the recording, and once for each number of
 * hash rounds whose spelling is asked for. The first rounds' rotations are the same in all of them.
 */
export async function runModel(request: RunRequest, ground: RunContext): Promise<Recording> {
  const { config, seed, ids, spellingRounds } = request;
  const model = new Reformer(config, ground.weights);
  const cost = await measure(model, request, ground.meter);
  const taps = new RecordingTaps(request.record);
  try {
    await withInputs(config, ids, seed, async (inputs) => {
      const logits = model.forward(inputs, taps.taps);
      await logits.data();
      logits.dispose();
      if (config.residual === 'reversible' && isRequested(request.record, 'rebuiltX1'))
        rebuildInputs(model, inputs, taps.taps);
    });
    const sites = await taps.read(config.layers.length);
    const spellings: NamedArray = {
      axes: siteFacts('spellings').axes,
      shape: [spellingRounds.length, config.maxTokens],
      data: await spell(request, ground.weights),
    };
    return {
      formatVersion: RECORDING_FORMAT,
      config,
      seed,
      backend: ground.backend,
      weights: ground.name,
      cost,
      spellingRounds,
      model: { ...sites.model, spellings },
      layers: sites.layers,
    };
  } finally {
    taps.dispose();
  }
}

/** Bytes and milliseconds of one untapped forward pass; a first one warms up pipelines and buffers. */
async function measure(
  model: Reformer,
  { config, seed, ids }: RunRequest,
  meter: MemoryMeter,
): Promise<RunCost> {
  return submittingAtOnce(() =>
    withInputs(config, ids, seed, async (inputs) => {
      const pass = async () => {
        const logits = model.forward(inputs);
        await logits.data();
        logits.dispose();
      };
      await pass();
      meter.start();
      const begun = performance.now();
      await pass();
      return { peakBytes: meter.peak(), milliseconds: performance.now() - begun };
    }),
  );
}

async function spell(request: RunRequest, weights: ReadonlyMap<string, Tensor>): Promise<Int32Array> {
  const { config, seed, ids, spellingRounds } = request;
  const rows: number[] = [];
  for (const hashRounds of spellingRounds) {
    const model = new Reformer({ ...config, hashRounds }, weights);
    const said = await withInputs(model.config, ids, seed, async (inputs) => {
      const best = tidy(() => argMax(model.forward(inputs), -1));
      const data = await best.data();
      best.dispose();
      return data;
    });
    rows.push(...said);
  }
  return Int32Array.from(rows);
}

async function withInputs<T>(
  config: ReformerConfig,
  ids: Int32Array,
  seed: number,
  use: (inputs: ModelInputs) => Promise<T>,
): Promise<T> {
  const inputs = seededInputs(config, ids, seed);
  try {
    return await use(inputs);
  } finally {
    dispose([inputs.tokens, inputs.mask]);
  }
}
