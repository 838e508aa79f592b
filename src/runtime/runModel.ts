import { argMax, tidy } from '@tensorflow/tfjs-core';
import {
  isRequested,
  RECORDING_FORMAT,
  type NamedArray,
  type Recording,
  type RunCost,
} from '../recording/recording.ts';
import { siteFacts } from '../recording/sites.ts';
import { Reformer } from '../reformer/model.ts';
import { rebuildInputs } from '../reformer/rebuildInputs.ts';
import { RecordingTaps } from '../reformer/record.ts';
import type { RunRequest } from '../protocol/runRequest.ts';
import type { MemoryMeter } from './backend/memoryMeter.ts';
import { measurePass, submittingAtOnce } from './measurements/measurePass.ts';
import type { RunContext } from './runContext.ts';
import { withInputs } from './withInputs.ts';

/**
 * Runs the model in three forward passes: a warm-up and an untapped one for memory and time, and a tapped one for the
 * recording, whose spelling is that of the config's own number of rounds.
 */
export async function runModel(request: RunRequest, context: RunContext): Promise<Recording> {
  const { config, seed, ids } = request;
  const model = new Reformer(config, context.weights);
  const cost = await measureForward(model, request, context.meter);
  const taps = new RecordingTaps(request.record);
  try {
    const predicted = await withInputs(config, ids, seed, async (inputs) => {
      const best = tidy(() => argMax(model.forward(inputs, taps.taps), -1));
      const data = (await best.data()) as Int32Array;
      best.dispose();
      if (config.residual === 'reversible' && isRequested(request.record, 'rebuiltX1'))
        rebuildInputs(model, inputs, taps.taps);
      return data;
    });
    const sites = await taps.read(config.layers.length);
    const spellings: NamedArray = {
      axes: siteFacts('spellings').axes,
      shape: [1, config.maxTokens],
      data: predicted,
    };
    return {
      formatVersion: RECORDING_FORMAT,
      config,
      seed,
      backend: context.backend,
      weights: context.origin,
      cost,
      spellingRounds: [config.hashRounds],
      model: { ...sites.model, spellings },
      layers: sites.layers,
    };
  } finally {
    taps.dispose();
  }
}

/** Bytes and milliseconds of one untapped forward pass, after a warm-up. */
async function measureForward(
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
      const { peakBytes, milliseconds } = await measurePass(pass, meter);
      return { peakBytes, milliseconds };
    }),
  );
}
