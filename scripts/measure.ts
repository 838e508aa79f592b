import './node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { measureTraining, type TrainingCost } from '../src/runtime/measureTraining.ts';
import { VARIANTS, variantConfig, type VariantName } from '../src/runtime/variants.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { currentMeter } from './node/currentMeter.ts';

const { values } = parseArgs({
  options: {
    variant: { type: 'string', default: Object.keys(VARIANTS).join(',') },
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
const names = values.variant.split(',') as VariantName[];
for (const name of names)
  if (!(name in VARIANTS))
    throw new RangeError(`--variant is ${name}; it must be one of ${Object.keys(VARIANTS).join(', ')}`);
const list = (text: string) => text.split(',').map(Number);
const backend = await useBackend(values.backend as BackendName);
const meter = currentMeter();
const batch = Number(values.batch);
const rows: Record<string, unknown>[] = [];
for (const variant of names) {
  for (const tokens of list(values.lengths)) {
    for (const layers of list(values.layers)) {
      const config = variantConfig(variant, {
        tokens,
        layers,
        modelDim: Number(values.width),
        feedForwardDim: Number(values['feed-forward']),
        heads: Number(values.heads),
        hashRounds: Number(values.rounds),
        chunkLength: Number(values.chunk),
        feedForwardChunks: Number(values.slices),
      });
      const { backward } = VARIANTS[variant];
      const cost = await measureTraining(config, { batch, backward }, meter, Number(values.repeats));
      rows.push({ variant, tokens, layers, cost });
      if (!values.json) console.log(line(variant, tokens, layers, cost));
    }
  }
}
if (values.json) console.log(JSON.stringify({ backend, rows }, null, 2));

function line(variant: string, tokens: number, layers: number, cost: TrainingCost): string {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return [
    variant,
    `${tokens} tokens`,
    `${layers} layers`,
    `step ${mega(cost.step.peakBytes)} ${Math.round(cost.step.milliseconds)} ms`,
    `forward ${mega(cost.forward.peakBytes)} ${Math.round(cost.forward.milliseconds)} ms`,
    `parameters ${mega(cost.parameterBytes)} optimiser ${mega(cost.optimiserBytes)}`,
  ].join('\t');
}
