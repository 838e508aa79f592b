import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { median } from 'd3';
import type { Inversion, StreamPrecision } from '../src/protocol/inversion.ts';
import type { DepthRecording } from '../src/files/depthRecording.ts';
import { initialWeights } from '../src/reformer/initialise.ts';
import { loadWeights } from '../src/reformer/loadWeights.ts';
import { measureInversion } from '../src/runtime/measurements/inversion.ts';
import { DEFAULT_PHRASES } from '../src/tasks/defaultPhrases.ts';
import { duplicationConfig } from '../src/tasks/duplication/duplicationConfig.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { useBackend, type BackendName } from './node/backend.ts';

const { values } = parseArgs({
  options: {
    layers: { type: 'string', default: '12' },
    heads: { type: 'string', default: '2' },
    seed: { type: 'string', default: '61' },
    backend: { type: 'string', default: 'webgpu' },
    out: { type: 'string' },
  },
});
if (values.out === undefined) throw new RangeError('--out is missing; it must name the file to write');

const MODEL_DIM = 64;
const heads = Number(values.heads);
const backend = await useBackend(values.backend as BackendName);
const seed = Number(values.seed);
const config = duplicationConfig(64, {
  layers: Array.from({ length: Number(values.layers) }, () => 'lsh' as const),
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
