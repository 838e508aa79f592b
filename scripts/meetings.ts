import './node/clearErrors.ts';
import { defaultPhrase } from '../src/tasks/defaultPhrases.ts';
import { wordLength } from '../src/tasks/duplication/duplicationBatch.ts';
import { SHIPPED_WEIGHTS } from '../src/tasks/trainingDefaults.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { choices, optionsOf, whole, wholes } from './node/options.ts';
import { countMeetings, type Collisions } from './node/countMeetings.ts';

// Counts, on the shipped weights, which letters met their answer and which came out right.
const NAMES = SHIPPED_WEIGHTS.map(({ name }) => name);
const { values } = optionsOf({
  name: 'meetings',
  summary: 'Counts, on the shipped weights, which letters met their answer and which came out right.',
  options: {
    weights: choices(NAMES, { fallback: NAMES.join(','), help: 'shipped weights, without their ending' }),
    count: whole({ least: 1, most: 100_000, fallback: 60, help: 'seeds, counted from 1' }),
    rounds: wholes({ least: 1, most: 64, fallback: '1,2,4', help: 'hash rounds, a run of its own each' }),
    backend: backendOption('wasm'),
  },
});
const { rounds, weights: asked } = values;
const seeds = Array.from({ length: values.count }, (_, index) => index + 1);
const backend = await useBackend(values.backend);
const percent = ({ inOneBucket, pairs }: Collisions) => `${((100 * inOneBucket) / pairs).toFixed(1)} %`;

console.log(`the English phrase of each length, ${seeds.length} seeds, ${backend.backend}`);
console.log('| weights | rounds | typos a run | of them met | met: wrong | never met: right |');
console.log('|---|---|---|---|---|---|');
for (const { name, tokens } of SHIPPED_WEIGHTS.filter((shipped) => asked.includes(shipped.name))) {
  const phrase = defaultPhrase('en', wordLength({ tokens }));
  const file = `public/weights/${name}.safetensors`;
  const { counts, answers, equalLetters } = await countMeetings(file, phrase, seeds, rounds, backend);
  for (const [each, { metRight, metWrong, lostRight, lostWrong }] of counts) {
    const typos = metWrong + lostWrong;
    console.log(
      `| \`${name}\` | ${each} | ${(typos / seeds.length).toFixed(2)} | ${metWrong} of ${typos} | ${metWrong} of ${metRight + metWrong} | ${lostRight} of ${lostRight + lostWrong} |`,
    );
  }
  console.log(
    `  one bucket: question and answer ${percent(answers)}, equal letters elsewhere ${percent(equalLetters)}`,
  );
}
