import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../../src/files/checkpoint.ts';
import { parseDepthRecording } from '../../src/files/depthRecording.ts';
import { fromHuggingFaceConfig, toHuggingFaceConfig } from '../../src/files/huggingFace/huggingFace.ts';
import {
  readHuggingFaceModel,
  writeHuggingFaceModel,
} from '../../src/files/huggingFace/huggingFaceWeights.ts';
import { readRecording, writeRecording } from '../../src/files/recordingFile.ts';
import type { NamedArray } from '../../src/recording/recording.ts';
import { siteShape } from '../../src/recording/siteShape.ts';
import { siteFacts, type Site } from '../../src/recording/sites.ts';
import { readSafetensors } from '../../src/files/safetensors.ts';
import { readTrainingRecording, writeTrainingRecording } from '../../src/files/trainingRecording.ts';
import { readWeightsFile, writeWeightsFile } from '../../src/files/weightsFile.ts';
import { configProblems } from '../../src/config/reformerConfig.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { decodeScene } from '../../src/scene/decodeScene.ts';
import { encodeScene } from '../../src/scene/encodeScene.ts';
import { firstScene } from '../../src/scene/scene.ts';
import { settingProblems } from '../../src/scene/settings.ts';
import { encodePhrase } from '../../src/tasks/phrase.ts';
import { fuzzRuns } from '../support/effort.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';
import { mutatedBytes, mutatedJson, mutatedTensorFile, Told } from './mutations.ts';

const RUNS = fuzzRuns();
/** Stands in the tests' names, so that every report says what was tried. */
const SEED = fc.readConfigureGlobal().seed ?? Date.now();
const TRIED = `${String(RUNS)} of seed ${String(SEED)}`;

const config = tinyConfig(16, { preset: 'huggingface', layers: ['lsh', 'local'] });
const weights = initialWeights(config, 1);
const plan = tinyPlan({ steps: 2 });
const weightsFile = writeWeightsFile(weights, {
  task: 'duplication',
  config,
  training: { ...plan, done: 2 },
});
const checkpoint = writeCheckpoint({
  ...{ config, plan, step: 2, weights },
  optimiser: new Map([['moment', { shape: [2], data: Float32Array.of(1, 2) }]]),
  history: { loss: [4, 3], gradientNorm: [1, 2] },
});
const training = writeTrainingRecording({
  ...{ config, plan, backend: { backend: 'cpu', adapter: '', software: false } },
  ...{ loss: [4, 3], gradientNorm: [1, 2], learningRate: [1, 1], rebuildingError: [[0, 0]], lookedAt: [0] },
  held: [{ pass: 'forward', layer: 0, bytes: 8 }],
});
const recording = smallRecording();
const huggingFace = writeHuggingFaceModel({ config, tensors: weights });
const depth = JSON.parse(readFileSync('public/recordings/inversion-12.json', 'utf8')) as unknown;

function smallRecording(): Uint8Array {
  const recorded = tinyConfig(16);
  const site = (name: Site, data: Int32Array | Float32Array): NamedArray => ({
    ...{ axes: siteFacts(name).axes, shape: siteShape(name, recorded, 1), data },
  });
  const slots = Int32Array.from(
    { length: recorded.hashRounds * 16 * recorded.heads },
    (_, at) => at % (recorded.hashRounds * 16),
  );
  return writeRecording({
    ...{ formatVersion: 1, config: recorded, seed: 1, spellingRounds: [1] },
    ...{ backend: { backend: 'cpu', adapter: '', software: false }, weights: { kind: 'random' } },
    cost: { peakBytes: 1, milliseconds: 1 },
    model: { tokens: site('tokens', new Int32Array(16)), spellings: site('spellings', new Int32Array(16)) },
    layers: [
      {
        residualX1: site('residualX1', new Float32Array(16 * recorded.modelDim)),
        bucketIds: site('bucketIds', new Int32Array(recorded.heads * recorded.hashRounds * 16)),
        sortOrder: site('sortOrder', slots),
        undoSort: site('undoSort', slots),
      },
    ],
  });
}

/** Names what is wrong, and no more than a person can read; nothing but a RangeError comes out of a reader. */
function holds<T>(read: (input: T) => unknown): (input: T) => void {
  return (input) => {
    try {
      read(input);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      expect(error.message.length).toBeGreaterThan(10);
      expect(error.message).not.toMatch(/^Invalid (typed )?array|^Maximum call stack/);
    }
  };
}

const files: readonly (readonly [string, Uint8Array, string, (bytes: Uint8Array) => unknown])[] = [
  ['a file of weights', weightsFile, 'card', readWeightsFile],
  ['a checkpoint', checkpoint, 'checkpoint', readCheckpoint],
  ['a recording of a training', training, 'training', readTrainingRecording],
  ['a recording', recording, 'recording', readRecording],
  ['a safetensors file', weightsFile, 'card', readSafetensors],
];

describe('whatever is in a file, it is read or refused in words', () => {
  test.each(files)(`%s (${TRIED})`, (_, valid, key, read) => {
    expect(() => read(valid)).not.toThrow();
    const file = fc.oneof(mutatedBytes(valid), mutatedTensorFile(valid, key)).map((bytes) => new Told(bytes));
    fc.assert(
      fc.property(
        file,
        holds(({ bytes }) => read(bytes)),
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test(`a config of transformers (${TRIED})`, () => {
    fc.assert(fc.property(mutatedJson(toHuggingFaceConfig(config)), holds(fromHuggingFaceConfig)), {
      numRuns: RUNS,
      seed: SEED,
    });
  });

  test(`the text of a config of transformers (${TRIED})`, () => {
    const text = new TextEncoder().encode(huggingFace.config);
    const read = ({ bytes }: Told) =>
      readHuggingFaceModel({ config: new TextDecoder().decode(bytes), weights: huggingFace.weights });
    fc.assert(
      fc.property(
        mutatedBytes(text).map((bytes) => new Told(bytes)),
        holds(read),
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test(`a depth recording (${TRIED})`, () => {
    fc.assert(fc.property(mutatedJson(depth), holds(parseDepthRecording)), { numRuns: RUNS, seed: SEED });
  });

  test(`a config (${TRIED})`, () => {
    fc.assert(
      fc.property(mutatedJson(config), (json) => {
        for (const { message } of configProblems(json)) expect(message).toMatch(/must/);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

test(`whatever an address says, a Scene that runs comes of it (${TRIED})`, () => {
  const valid = new TextEncoder().encode(
    encodeScene({ ...firstScene('en'), figure: 'memory', phrase: 'hello, мир & 세상' }, 'en'),
  );
  const address = fc.oneof(
    mutatedBytes(valid).map((bytes) => new TextDecoder().decode(bytes)),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(address, (query) => {
      expect(settingProblems(decodeScene(query, 'en').scene.settings)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test(`whatever is typed, a phrase is ids of the vocabulary (${TRIED})`, () => {
  const marks = fc.integer({ min: 1, max: 300 }).map((count) => `a${'\u0323\u0301'.repeat(count)}`);
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    marks,
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(16, 64), (text, tokens) => {
      const { ids, symbols } = encodePhrase(text, { tokens, vocabulary: 64 });
      if (ids.length !== tokens || !ids.every((id) => id >= 0 && id < 64 && symbols[id] !== undefined))
        expect({ text, ids }).toBe('ids of the vocabulary, as many as tokens');
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
