import './node/clearErrors.ts';
import { parseArgs } from 'node:util';
import type { TrainingCost } from '../src/protocol/trainingStep.ts';
import { measureTraining } from '../src/runtime/measurements/measureTraining.ts';
import type { MeasuredVariant } from '../src/protocol/memoryPoints.ts';
import { stepMemory } from '../src/costs/stepMemory.ts';
import { MEASURED_VARIANTS, measuredNetwork, variantConfig } from '../src/runtime/measurements/variants.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { currentMeter } from './node/currentMeter.ts';

interface Row extends TrainingCost {
  readonly variant: MeasuredVariant;
  readonly tokens: number;
  readonly layers: number;
  /** Of a step, without parameters and optimiser. */
  readonly predictedBytes: number;
}

const { values } = parseArgs({
  options: {
    variant: { type: 'string', default: MEASURED_VARIANTS.join(',') },
    lengths: { type: 'string', default: '512,1024,2048' },
    layers: { type: 'string', default: '2' },
    width: { type: 'string', default: '256' },
    'feed-forward': { type: 'string', default: '1024' },
    heads: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '4' },
    chunk: { type: 'string', default: '64' },
    slices: { type: 'string', default: '8' },
    batch: { type: 'string', default: '1' },
    repeats: { type: 'string', default: '1' },
    backend: { type: 'string', default: 'webgpu' },
    json: { type: 'boolean', default: false },
  },
});
const names = values.variant.split(',') as MeasuredVariant[];
for (const name of names)
  if (!MEASURED_VARIANTS.includes(name))
    throw new RangeError(`--variant is ${name}; it must be one of ${MEASURED_VARIANTS.join(', ')}`);
const list = (text: string) => text.split(',').map(Number);
const backend = await useBackend(values.backend as BackendName);
const meter = currentMeter();
const batch = Number(values.batch);
const rows: Row[] = [];
for (const variant of names) {
  for (const tokens of list(values.lengths)) {
    for (const layers of list(values.layers)) {
      const sizes = {
        tokens,
        layers,
        modelDim: Number(values.width),
        feedForwardDim: Number(values['feed-forward']),
        heads: Number(values.heads),
        hashRounds: Number(values.rounds),
        chunkLength: Number(values.chunk),
        feedForwardChunks: Number(values.slices),
      };
      const { backward } = measuredNetwork(variant);
      const config = variantConfig(variant, sizes);
      const predictedBytes = stepMemory(variant, { ...sizes, batch, features: 0, bytesPerValue: 4 }).reduce(
        (sum, { bytes }) => sum + bytes,
        0,
      );
      const cost = await measureTraining(config, { batch, backward }, meter, Number(values.repeats));
      const row: Row = { variant, tokens, layers, predictedBytes, ...cost };
      rows.push(row);
      if (!values.json) console.log(line(row));
    }
  }
}
if (values.json) console.log(JSON.stringify({ backend, rows }, null, 2));

function line({ variant, tokens, layers, predictedBytes, step, forward, ...kept }: Row): string {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const deviation = 100 * (step.peakBytes / predictedBytes - 1);
  return [
    variant.padEnd(14),
    `${tokens} tokens`,
    `${layers} layers`,
    `step ${mega(step.peakBytes)}, predicted ${mega(predictedBytes)}, ${deviation >= 0 ? '+' : ''}${deviation.toFixed(1)} %`,
    `${Math.round(step.milliseconds)} ms`,
    `forward ${mega(forward.peakBytes)}, ${Math.round(forward.milliseconds)} ms`,
    `parameters ${mega(kept.parameterBytes)}, optimiser ${mega(kept.optimiserBytes)}`,
  ].join('\t');
}
