import { dispose, ready, setBackend, argMax, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { readWeightFile } from '../scripts/node/weightFile.ts';
import { seededInputs } from '../src/reformer/inputs.ts';
import { loadWeights } from '../src/reformer/loadWeights.ts';
import { Reformer } from '../src/reformer/model.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS, type Language } from '../src/tasks/defaultPhrases.ts';
import { taskOf } from '../src/tasks/tasks.ts';
import { countCopies } from '../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../src/tasks/phrase.ts';
import '@tensorflow/tfjs-backend-cpu';

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

describe.each([64, 128])('the shipped weights for length %i', (tokens) => {
  const { card, tensors } = readWeightFile(`public/weights/duplication-${String(tokens)}.safetensors`);

  test('spell at least 99 % of unseen words with exact attention and with eight rounds', async () => {
    // Other sequences than the card's own.
    const accuracy = await measureAccuracy(taskOf(card.task), card.config, tensors, {
      sequences: 8,
      seed: 31_000_007,
    });
    expect(accuracy['full']).toBeGreaterThanOrEqual(0.99);
    expect(accuracy['8']).toBeGreaterThanOrEqual(0.99);
    expect(accuracy['1']).toBeLessThan(accuracy['8'] ?? 0);
  });

  test('carry a card that says the same', () => {
    expect(card.accuracy?.['full']).toBeGreaterThanOrEqual(0.99);
    expect(card.accuracy?.['8']).toBeGreaterThanOrEqual(0.99);
    expect(Object.keys(card.accuracy ?? {}).toSorted()).toEqual(['1', '2', '4', '8', 'full']);
    expect(card.training.curve.at(-1)?.[1]).toBeLessThan(card.training.curve[0]?.[1] ?? 0);
  });
});

describe.each(Object.keys(DEFAULT_PHRASES) as Language[])('the default phrase in %s', (language) => {
  const { card, tensors } = readWeightFile('public/weights/duplication-64.safetensors');
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

  test('has four to six typos with one round, one with two, none with four: the seed was searched for that', async () => {
    const typos = [
      await wrong({ hashRounds: 1 }),
      await wrong({ hashRounds: 2 }),
      await wrong({ hashRounds: 4 }),
    ];
    expect(typos[0]).toBeGreaterThanOrEqual(4);
    expect(typos[0]).toBeLessThanOrEqual(6);
    expect(typos.slice(1)).toEqual([1, 0]);
  });
});
