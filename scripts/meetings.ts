import './node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { defaultPhrase } from '../src/tasks/defaultPhrases.ts';
import { wordLength } from '../src/tasks/duplication/duplicationBatch.ts';
import { SHIPPED_WEIGHTS } from '../src/tasks/trainingDefaults.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { countMeetings, type Collisions } from './node/countMeetings.ts';

// Counts, on the shipped weights, which letters met their answer and which came out right.
const { values } = parseArgs({
  options: {
    weights: { type: 'string', default: SHIPPED_WEIGHTS.map(({ name }) => name).join(',') },
    count: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '1,2,4' },
    backend: { type: 'string', default: 'wasm' },
  },
});
const seeds = Array.from({ length: Number(values.count) }, (_, index) => index + 1);
const rounds = values.rounds.split(',').map(Number);
const backend = await useBackend(values.backend as BackendName);
const percent = ({ inOneBucket, pairs }: Collisions) => `${((100 * inOneBucket) / pairs).toFixed(1)} %`;

console.log(`the English phrase of each length, ${seeds.length} seeds, ${backend.backend}`);
console.log('| weights | rounds | typos a run | of them met | met: wrong | never met: right |');
console.log('|---|---|---|---|---|---|');
const asked = values.weights.split(',');
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
