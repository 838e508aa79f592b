import { dispose, argMax, tidy } from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../scripts/node/backend.ts';
import { countMeetings } from '../scripts/node/countMeetings.ts';
import { readWeightFile, type ModelCard } from '../scripts/node/weightFile.ts';
import { readSafetensors } from '../src/files/safetensors.ts';
import type { BackendFacts } from '../src/recording/recording.ts';
import { seededInputs } from '../src/reformer/inputs.ts';
import { loadWeights } from '../src/reformer/loadWeights.ts';
import { Reformer } from '../src/reformer/model.ts';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { defaultPhrase, DEFAULT_PHRASES, FIRST_SEEDS, type Language } from '../src/tasks/defaultPhrases.ts';
import { countCopies, wordLength } from '../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import { taskOf } from '../src/tasks/tasks.ts';
import { SHIPPED_WEIGHTS } from '../src/tasks/trainingDefaults.ts';

const fileOf = (name: string) => `public/weights/${name}.safetensors`;
const OF_DEFAULT = 'duplication-64-1-head';

let backend: BackendFacts;
beforeAll(async () => {
  backend = await useBackend('wasm');
});

describe.each(SHIPPED_WEIGHTS)('the shipped weights $name', ({ name, tokens, heads, layers }) => {
  const { card, tensors } = readWeightFile(fileOf(name));

  test('are of the network that they are listed for', () => {
    expect(card.config).toMatchObject({ maxTokens: tokens, heads });
    expect(card.config.layers).toHaveLength(layers);
  });

  test('spell at least 99 % of unseen words with exact attention and with eight rounds', async () => {
    // Other sequences than the card's own.
    const heldOut = { sequences: Math.max(8, 1024 / tokens), seed: 31_000_007 };
    const accuracy = await measureAccuracy(taskOf(card.task ?? ''), card.config, tensors, heldOut);
    expect(accuracy['full']).toBeGreaterThanOrEqual(0.99);
    expect(accuracy['8']).toBeGreaterThanOrEqual(0.99);
    expect(accuracy['1']).toBeLessThan(accuracy['8'] ?? 0);
  });

  test('carry a card that says the same', () => {
    const { metadata } = readSafetensors(readFileSync(fileOf(name)));
    const { accuracy, training } = JSON.parse(metadata['card'] ?? '') as ModelCard;
    expect(accuracy?.['full']).toBeGreaterThanOrEqual(0.99);
    expect(accuracy?.['8']).toBeGreaterThanOrEqual(0.99);
    expect(Object.keys(accuracy ?? {}).toSorted()).toEqual(['1', '2', '4', '8', 'full']);
    expect(training.curve.at(-1)?.[1]).toBeLessThan(training.curve[0]?.[1] ?? 0);
  });
});

/** Seeds of the rotations over which meetings are counted. */
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe.each(SHIPPED_WEIGHTS.filter(({ heads, layers }) => heads === 1 && layers === 1))(
  'one head, length $tokens, over 60 seeds',
  ({ name, tokens }) => {
    const phrase = defaultPhrase('en', wordLength({ tokens }));

    test('a letter that met its answer is right, and most that never met are wrong', async () => {
      const { counts } = await countMeetings(fileOf(name), phrase, SEEDS, [1, 2, 4], backend);
      for (const [rounds, { metRight, metWrong, lostRight, lostWrong }] of counts) {
        const told = `met: ${metWrong} of ${metRight + metWrong} wrong; never met: ${lostRight} of ${lostRight + lostWrong} right`;
        console.log(`${name}, ${rounds} rounds, ${told}`);
        expect(metWrong, told).toBe(0);
        if (rounds < 4) expect(lostWrong, told).toBeGreaterThan(lostRight);
      }
    });
  },
);

test('question and answer share a bucket in most rounds; equal letters elsewhere no more often than by chance', async () => {
  const { answers, equalLetters } = await countMeetings(
    fileOf(OF_DEFAULT),
    DEFAULT_PHRASES.en,
    SEEDS,
    [4],
    backend,
  );
  const share = ({ inOneBucket, pairs }: typeof answers) => inOneBucket / pairs;
  console.log(`one bucket: ${share(answers)} of answers, ${share(equalLetters)} of equal letters`);
  expect(share(answers)).toBeGreaterThan(0.6);
  // Eight buckets: 12.5 % by chance.
  expect(share(equalLetters)).toBeGreaterThan(0.1);
  expect(share(equalLetters)).toBeLessThan(0.16);
});

describe.each(Object.keys(DEFAULT_PHRASES) as Language[])('the default phrase in %s', (language) => {
  const { card, tensors } = readWeightFile(fileOf(OF_DEFAULT));
  const task = { tokens: 64, vocabulary: card.config.vocabulary };
  const ids = Int32Array.from(encodePhrase(DEFAULT_PHRASES[language], task).ids);

  async function wrong(changes: Partial<typeof card.config>): Promise<number> {
    const weights = loadWeights(card.config, tensors);
    const model = new Reformer({ ...card.config, ...changes }, weights);
    const said = tidy(() =>
      argMax(model.forward(seededInputs(model.config, ids, FIRST_SEEDS[language])), -1),
    );
    const { right, asked } = countCopies(await said.data(), ids, task);
    dispose([said, ...weights.values()]);
    return asked - right;
  }

  test('is right with exact attention', async () => {
    expect(await wrong({ layers: ['full'] })).toBe(0);
  });

  test('has 8 to 10 typos with one round, two or three with two, none with four: the seed was searched for that', async () => {
    const one = await wrong({ hashRounds: 1 });
    const two = await wrong({ hashRounds: 2 });
    expect(one).toBeGreaterThanOrEqual(8);
    expect(one).toBeLessThanOrEqual(10);
    expect(two).toBeGreaterThanOrEqual(2);
    expect(two).toBeLessThanOrEqual(3);
    expect(await wrong({ hashRounds: 4 })).toBe(0);
  });
});
