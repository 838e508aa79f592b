import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { median } from 'd3';
import type { Inversion, StreamPrecision } from '../src/protocol/inversion.ts';
import type { DepthRecording } from '../src/files/depthRecording.ts';
import { initialWeights } from '../src/reformer/initialise.ts';
import { loadWeights } from '../src/reformer/loadWeights.ts';
import { measureInversion } from '../src/runtime/measurements/inversion.ts';
import { DEFAULT_PHRASES } from '../src/tasks/defaultPhrases.ts';
import { duplicationConfig } from '../src/tasks/duplication/duplicationConfig.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { checkWritable } from './node/files.ts';
import { divisor, optionsOf, required, SEEDS, whole } from './node/options.ts';

const MODEL_DIM = 64;
const { values } = optionsOf({
  name: 'record-inversion',
  summary:
    'Records how exactly an untrained reversible stack is rebuilt, block by block, in three precisions.',
  options: {
    out: required('FILE', 'the JSON file to write'),
    layers: whole({ least: 1, most: 64, fallback: 12, help: 'blocks' }),
    heads: divisor({ of: MODEL_DIM, fallback: 2, help: 'heads' }),
    seed: whole({ ...SEEDS, fallback: 61, help: 'seed of weights and rotations' }),
    backend: backendOption('webgpu'),
  },
});
checkWritable('--out', values.out);

const { heads, seed } = values;
const backend = await useBackend(values.backend);
const config = duplicationConfig(64, {
  layers: Array.from({ length: values.layers }, () => 'lsh' as const),
  heads,
  headDim: MODEL_DIM / heads,
});
const encoded = encodePhrase(DEFAULT_PHRASES.en, { tokens: 64, vocabulary: config.vocabulary });
const weights = loadWeights(config, initialWeights(config, seed));
const weightsFor = () => Promise.resolve({ weights, origin: { kind: 'random' as const } });

const runs: DepthRecording['runs'][number][] = [];
for (const precision of ['float32', 'float16', 'bfloat16'] as const satisfies StreamPrecision[]) {
  const request = {
    config,
    seed,
    ids: Int32Array.from(encoded.ids),
    fault: 'none',
    precision,
    layer: 0,
    from: 'stack',
    weights: 'run',
  } as const;
  let last: Inversion | undefined;
  for await (const { result } of measureInversion(request, { weightsFor })) last = result;
  const byLayer = (last?.errors ?? []).map((errors) => [...(errors?.x1 ?? []), ...(errors?.x2 ?? [])]);
  runs.push({
    precision,
    largest: byLayer.map((errors) => Math.max(...errors)),
    median: byLayer.map((errors) => median(errors) ?? NaN),
  });
  console.log(
    `${precision}: the first block’s input is rebuilt within ${runs.at(-1)?.largest[0]?.toExponential(1) ?? ''}`,
  );
}
const recording: DepthRecording = { format: 1, config, seed, backend, runs };
writeFileSync(values.out, `${JSON.stringify(recording)}\n`);
