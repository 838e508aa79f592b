import './node/clearErrors.ts';
import type { TrainingCost } from '../src/protocol/trainingStep.ts';
import { measureTraining } from '../src/runtime/measurements/measureTraining.ts';
import type { MeasuredVariant } from '../src/protocol/memoryPoints.ts';
import { longestExact } from '../src/reformer/attention/exact/longestExact.ts';
import { stepMemory } from '../src/costs/stepMemory.ts';
import {
  bucketFactorsOf,
  MEASURED_VARIANTS,
  measuredNetwork,
  variantConfig,
} from '../src/runtime/measurements/variants.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { currentMeter } from './node/currentMeter.ts';
import { choices, flag, optionsOf, whole, wholes } from './node/options.ts';

interface Row extends TrainingCost {
  readonly variant: MeasuredVariant;
  readonly tokens: number;
  readonly layers: number;
  /** Of a step, without parameters and optimiser. */
  readonly predictedBytes: number;
}

const { values } = optionsOf({
  name: 'measure',
  summary: 'Measures peak bytes and time of forward and of a training step, beside the formula.',
  options: {
    variant: choices(MEASURED_VARIANTS, { fallback: MEASURED_VARIANTS.join(','), help: 'networks' }),
    lengths: wholes({ least: 1, most: 1_048_576, fallback: '512,1024,2048', help: 'tokens' }),
    layers: wholes({ least: 1, most: 64, fallback: '2', help: 'blocks' }),
    width: whole({ least: 1, most: 8192, fallback: 256, help: 'width of a stream' }),
    'feed-forward': whole({
      least: 1,
      most: 65_536,
      fallback: 1024,
      help: 'width of the feed-forward layer',
    }),
    heads: whole({ least: 1, most: 64, fallback: 4, help: 'heads; they divide the width' }),
    rounds: whole({ least: 1, most: 64, fallback: 4, help: 'hash rounds' }),
    chunk: whole({ least: 1, most: 65_536, fallback: 64, help: 'tokens in a chunk' }),
    slices: whole({
      least: 1,
      most: 65_536,
      fallback: 8,
      help: 'slices of the Reformer’s feed-forward layer',
    }),
    batch: whole({ least: 1, most: 4096, fallback: 1, help: 'sequences at once' }),
    repeats: whole({ least: 1, most: 1000, fallback: 1, help: 'measured passes; the least is told' }),
    backend: backendOption('webgpu'),
    json: flag('prints JSON'),
  },
});
const { variant: names, batch, chunk, width } = values;
if (width % values.heads !== 0)
  throw new RangeError(`--heads is ${values.heads}; it must divide the width ${width} (--width)`);
checkLengths();
const backend = await useBackend(values.backend);
checkExact();
const meter = currentMeter();
const rows: Row[] = [];
for (const variant of names) {
  for (const tokens of values.lengths) {
    for (const layers of values.layers) {
      const sizes = {
        tokens,
        layers,
        modelDim: width,
        feedForwardDim: values['feed-forward'],
        heads: values.heads,
        hashRounds: values.rounds,
        chunkLength: chunk,
        feedForwardChunks: values.slices,
      };
      const { backward } = measuredNetwork(variant);
      const config = variantConfig(variant, sizes);
      const predictedBytes = stepMemory(variant, { ...sizes, batch, features: 0, bytesPerValue: 4 }).reduce(
        (sum, { bytes }) => sum + bytes,
        0,
      );
      const cost = await measureTraining(config, { batch, backward }, meter, values.repeats);
      const row: Row = { variant, tokens, layers, predictedBytes, ...cost };
      rows.push(row);
      if (!values.json) console.log(line(row));
    }
  }
}
if (values.json) console.log(JSON.stringify({ backend, rows }, null, 2));

/** Every length, before the first is measured: it may take long. */
function checkLengths(): void {
  const isHashed = names.some((name) => measuredNetwork(name).attention === 'lsh');
  const isSliced = names.some((name) => measuredNetwork(name).sliced);
  for (const tokens of values.lengths) {
    if (isSliced && tokens % values.slices !== 0)
      throw new RangeError(
        `--lengths holds ${tokens}; with --slices ${values.slices} it must be a multiple of ${values.slices}`,
      );
    if (!isHashed) continue;
    if (tokens % chunk !== 0)
      throw new RangeError(
        `--lengths holds ${tokens}; with --chunk ${chunk} it must be a multiple of ${chunk}`,
      );
    const factors = bucketFactorsOf((2 * tokens) / chunk);
    if (factors.some((factor) => factor % 2 !== 0))
      throw new RangeError(
        `--lengths holds ${tokens}; with --chunk ${chunk} its ${(2 * tokens) / chunk} buckets must split into two even factors, of which one is a power of two`,
      );
  }
}

/** What the adapter cannot hold, before the first length is measured. */
function checkExact(): void {
  if (!names.some((name) => measuredNetwork(name).attention === 'standard')) return;
  const longest = longestExact(batch, values.heads);
  const tooLong = values.lengths.find((tokens) => tokens > longest);
  if (tooLong !== undefined)
    throw new RangeError(
      `--lengths holds ${tooLong}; exact attention with --batch ${batch} and --heads ${values.heads} fits up to ${longest} tokens on ${backend.adapter || backend.backend}`,
    );
}

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
