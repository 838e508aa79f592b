import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeRecording } from '../src/files/recordingFile.ts';
import type { RecordingRequest } from '../src/recording/recording.ts';
import type { Site } from '../src/recording/sites.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS, type Language } from '../src/tasks/defaultPhrases.ts';
import { duplicationConfig } from '../src/tasks/duplication/duplicationConfig.ts';
import { PAGE_SITES } from '../src/figures/pageSites.ts';
import { spellingRounds } from '../src/tasks/spellingRequest.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { NodeRunner } from './node/runShipped.ts';

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'en' },
    phrase: { type: 'string' },
    weights: { type: 'string' },
    layers: { type: 'string', default: '1' },
    heads: { type: 'string', default: '1' },
    length: { type: 'string', default: '64' },
    seed: { type: 'string' },
    sites: { type: 'string' },
    /** Which blocks to keep, counted from zero; all where it is left out. */
    blocks: { type: 'string' },
    backend: { type: 'string', default: 'cpu' },
    out: { type: 'string' },
  },
});
if (values.out === undefined) throw new RangeError('--out is missing; it must name the file to write');
if (!(values.language in DEFAULT_PHRASES))
  throw new RangeError(
    `--language is ${values.language}; it must be one of ${Object.keys(DEFAULT_PHRASES).join(', ')}`,
  );

const language = values.language as Language;
const backend = await useBackend(values.backend as BackendName);
const seed = Number(values.seed ?? FIRST_SEEDS[language]);
const MODEL_DIM = 64;
const heads = Number(values.heads);
const stack = Array.from({ length: Number(values.layers) }, () => 'lsh' as const);
const runner =
  values.weights === undefined
    ? NodeRunner.untrained(
        duplicationConfig(Number(values.length), { layers: stack, heads, headDim: MODEL_DIM / heads }),
        seed,
        backend,
      )
    : NodeRunner.fromFile(values.weights, backend);
const { config } = runner;
const phrase = values.phrase ?? DEFAULT_PHRASES[language];
const { ids } = encodePhrase(phrase, { tokens: config.maxTokens, vocabulary: config.vocabulary });
const record: RecordingRequest = {
  ...(values.sites === undefined ? PAGE_SITES : { sites: values.sites.split(',') as Site[] }),
  ...(values.blocks !== undefined && { layers: values.blocks.split(',').map(Number) }),
};
const recording = await runner.runSpelled(
  { config, seed, ids: Int32Array.from(ids), record },
  spellingRounds(config.hashRounds),
);
const bytes = writeRecording(recording);
writeFileSync(values.out, bytes);
console.log(
  `${values.out}: ${Math.round(bytes.length / 1000)} kB, seed ${seed}, ${backend.adapter || backend.backend}`,
);
