import './node/clearErrors.ts';
import { argMax, dispose, tidy } from '@tensorflow/tfjs-core';
import { hasMixedChunk, hasOverflow } from './windowOverflow.ts';
import { headView, meetingOf } from '../src/figures/pairs/meetings.ts';
import { FIRST_SELECTION } from '../src/recording/selection.ts';
import { seededInputs } from '../src/reformer/inputs.ts';
import { loadWeights } from '../src/reformer/loadWeights.ts';
import { Reformer } from '../src/reformer/model.ts';
import { DEFAULT_PHRASES } from '../src/tasks/defaultPhrases.ts';
import { countCopies, questionPairs } from '../src/tasks/duplication/duplicationBatch.ts';
import type { QuestionPair } from '../src/tasks/questionPair.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { languageOption } from './node/languageOption.ts';
import { optionsOf, SEEDS, text, whole } from './node/options.ts';
import { NodeRunner } from './node/runShipped.ts';
import { readWeightFile } from './node/weightFile.ts';

const { values } = optionsOf({
  name: 'seeds',
  summary: 'Searches the seeds whose run shows everything that the default example has to show.',
  options: {
    weights: text('FILE', 'weights', 'public/weights/duplication-64-1-head.safetensors'),
    language: languageOption,
    from: whole({ ...SEEDS, fallback: 1, help: 'first seed' }),
    count: whole({ least: 1, most: 1_000_000, fallback: 400, help: 'seeds to try' }),
    backend: backendOption('wasm'),
  },
});
if (values.from + values.count - 1 > SEEDS.most)
  throw new RangeError(
    `--from is ${values.from} and --count ${values.count}; the last seed must be at most ${SEEDS.most}`,
  );
const phrase = DEFAULT_PHRASES[values.language];

const { card, tensors } = readWeightFile(values.weights);
const backend = await useBackend(values.backend);
const weights = loadWeights(card.config, tensors);
const runner = NodeRunner.fromFile(values.weights, backend);
const task = { tokens: card.config.maxTokens, vocabulary: card.config.vocabulary };
const ids = Int32Array.from(encodePhrase(phrase, task).ids);

/** The pair that the figures open on: it is to miss in the first round and to meet in the second. */
const shownPair = questionPairs(task).find(({ question }) => question === FIRST_SELECTION.token);
if (shownPair === undefined)
  throw new RangeError(`the token selected first is ${FIRST_SELECTION.token}; it must ask for a letter`);

/** Letters of the copy that come out wrong with this seed and number of rounds. */
async function wrongLetters(seed: number, hashRounds: number): Promise<number> {
  const model = new Reformer({ ...card.config, hashRounds }, weights);
  const predicted = tidy(() => argMax(model.forward(seededInputs(model.config, ids, seed)), -1));
  const { right, asked } = countCopies(await predicted.data(), ids, task);
  predicted.dispose();
  return asked - right;
}

const totals = { 1: 0, 2: 0, 4: 0 };
const found: number[] = [];
const { from: first, count } = values;
for (let seed = first; seed < first + count; seed++) {
  const wrong = {
    1: await wrongLetters(seed, 1),
    2: await wrongLetters(seed, 2),
    4: await wrongLetters(seed, 4),
  };
  for (const rounds of [1, 2, 4] as const) totals[rounds] += wrong[rounds];
  if (wrong[1] < 8 || wrong[1] > 10 || wrong[2] < 2 || wrong[2] > 3 || wrong[4] !== 0) continue;
  const record = { sites: ['bucketIds', 'sortOrder', 'undoSort'] as const };
  const view = headView(await runner.run({ config: card.config, seed, ids, record }), 0, 0);
  const inRound = ({ question, answer }: QuestionPair, round: number) =>
    meetingOf(view, round, question, answer);
  const meetings = questionPairs(task).map((pair) => inRound(pair, 0));
  const lost = [1, 2].map(
    (rounds) =>
      questionPairs(task).filter(
        (pair) => !Array.from({ length: rounds }, (_, round) => inRound(pair, round)).includes('met'),
      ).length,
  );
  // Letters that never met and are right by luck would need an explanation on the first screen.
  const isLaw = lost[0] === wrong[1] && lost[1] === wrong[2];
  const opens = inRound(shownPair, 0) === 'split' && inRound(shownPair, 1) === 'met';
  if (hasOverflow(view, 0) && hasMixedChunk(view, 0) && meetings.includes('beyond') && isLaw && opens) {
    found.push(seed);
    const tally = (kind: string) => meetings.filter((meeting) => meeting === kind).length;
    console.log(
      `seed ${seed}: wrong ${wrong[1]} / ${wrong[2]} / ${wrong[4]} at 1 / 2 / 4 rounds; head 1, round 1: ${tally('met')} met, ${tally('beyond')} too far, ${tally('split')} split`,
    );
  }
}
dispose([...weights.values()]);
const mean = (rounds: 1 | 2 | 4) => (totals[rounds] / count).toFixed(2);
console.log(
  `${found.length} of ${count} seeds show everything; wrong letters on average ${mean(1)} / ${mean(2)} / ${mean(4)} at 1 / 2 / 4 rounds`,
);
