import './node/clearErrors.ts';
import { layoutSpellings } from '../src/figures/answers/spelling.ts';
import { headView, meetingOf } from '../src/figures/pairs/meetings.ts';
import { layerFloats } from '../src/recording/recording.ts';
import type { Preset } from '../src/config/reformerConfig.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS } from '../src/tasks/defaultPhrases.ts';
import { questionPairs } from '../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { optionsOf, SEEDS, text, whole } from './node/options.ts';
import { NodeRunner } from './node/runShipped.ts';

const NAMES: readonly Preset[] = ['paper', 'huggingface', 'trax', 'lucidrains'];

const { values } = optionsOf({
  name: 'presets',
  summary: 'Runs the English phrase under each of the four presets and says how their outputs differ.',
  options: {
    weights: text('FILE', 'weights', 'public/weights/duplication-64-1-head.safetensors'),
    seed: whole({ ...SEEDS, fallback: FIRST_SEEDS.en, help: 'seed of the rotations' }),
    backend: backendOption('cpu'),
  },
});

const runner = NodeRunner.fromFile(values.weights, await useBackend(values.backend));
const { config } = runner;
const task = { tokens: config.maxTokens, vocabulary: config.vocabulary };
const ids = Int32Array.from(encodePhrase(DEFAULT_PHRASES.en, task).ids);
const pairs = questionPairs(task);
let reference: Float32Array | undefined;

console.log(`seed ${values.seed}, ${config.hashRounds} rounds, weights trained under ${config.preset}`);
console.log(
  'preset\tanswers seen by head 1\twrong letters at 1 / 2 / 4 rounds\tattention output against paper: mean, largest |Δ|',
);
for (const preset of NAMES) {
  const recording = await runner.runSpelled(
    {
      config: { ...config, preset },
      seed: values.seed,
      ids,
      record: { sites: ['tokens', 'bucketIds', 'sortOrder', 'undoSort', 'attentionOutput'] },
    },
    [1, 2, 4],
  );
  const output = layerFloats(recording, 0, 'attentionOutput').data;
  reference ??= output;
  const differences = output.map((value, index) => Math.abs(value - (reference?.[index] ?? NaN)));
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const view = headView(recording, 0, 0);
  const seen = pairs.filter(
    ({ question, answer }) => meetingOf(view, 'all', question, answer) === 'met',
  ).length;
  const wrong = layoutSpellings(recording, pairs).map((spelling) => spelling.wrong);
  console.log(
    `${preset}\t${seen} of ${pairs.length}\t${wrong.join(' / ')}\t${mean.toExponential(1)}, ${Math.max(...differences).toExponential(1)}`,
  );
}
