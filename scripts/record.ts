import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { writeRecording } from '../src/files/recordingFile.ts';
import type { RecordingRequest } from '../src/recording/recording.ts';
import { LAYER_SITES, MODEL_SITES, type Site } from '../src/recording/sites.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS } from '../src/tasks/defaultPhrases.ts';
import { duplicationConfig } from '../src/tasks/duplication/duplicationConfig.ts';
import { PAGE_SITES } from '../src/figures/pageSites.ts';
import { spellingRounds } from '../src/tasks/spellingRequest.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { checkWritable } from './node/files.ts';
import { languageOption } from './node/languageOption.ts';
import {
  divisor,
  multiple,
  optionalChoices,
  optionalWhole,
  optionalWholes,
  optionsOf,
  required,
  SEEDS,
  text,
  whole,
} from './node/options.ts';
import { NodeRunner } from './node/runShipped.ts';

const MODEL_DIM = 64;
const SITES = [...Object.keys(MODEL_SITES), ...Object.keys(LAYER_SITES)] as Site[];
const { values } = optionsOf({
  name: 'record',
  summary: 'Records one run as the page draws it.',
  options: {
    out: required('FILE', 'the recording to write'),
    weights: text(
      'FILE',
      'trained weights; without them a network of --length, --layers, --heads',
      undefined,
    ),
    language: languageOption,
    phrase: text('TEXT', 'the phrase instead of the language’s own', undefined),
    seed: optionalWhole({ ...SEEDS, help: 'seed of the rotations; without it the language’s own' }),
    length: multiple({ of: 16, least: 16, most: 65_536, fallback: 64, help: 'tokens' }),
    layers: whole({ least: 1, most: 64, fallback: 1, help: 'blocks' }),
    heads: divisor({ of: MODEL_DIM, fallback: 1, help: 'heads' }),
    sites: optionalChoices(SITES, 'what to keep; without it what the page draws'),
    blocks: optionalWholes({ least: 0, most: 63, help: 'blocks to keep, from 0; without it all' }),
    backend: backendOption('cpu'),
  },
});
checkWritable('--out', values.out);

const { language, heads } = values;
const backend = await useBackend(values.backend);
const seed = values.seed ?? FIRST_SEEDS[language];
const stack = Array.from({ length: values.layers }, () => 'lsh' as const);
const runner =
  values.weights === undefined
    ? NodeRunner.untrained(
        duplicationConfig(values.length, { layers: stack, heads, headDim: MODEL_DIM / heads }),
        seed,
        backend,
      )
    : NodeRunner.fromFile(values.weights, backend);
const { config } = runner;
const absent = values.blocks?.find((block) => block >= config.layers.length);
if (absent !== undefined)
  throw new RangeError(`--blocks holds ${absent}; the network has ${config.layers.length}, counted from 0`);
const phrase = values.phrase ?? DEFAULT_PHRASES[language];
const { ids } = encodePhrase(phrase, { tokens: config.maxTokens, vocabulary: config.vocabulary });
const record: RecordingRequest = {
  ...(values.sites === undefined ? PAGE_SITES : { sites: values.sites }),
  ...(values.blocks !== undefined && { layers: values.blocks }),
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
