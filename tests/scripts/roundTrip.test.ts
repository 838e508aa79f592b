import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportModel, importModel } from '../../scripts/node/weightsFolder.ts';
import { readRecording } from '../../src/files/recordingFile.ts';
import { readWeightsFile } from '../../src/files/weightsFile.ts';
import type { ModelService } from '../../src/protocol/runRequest.ts';
import { createModelService } from '../../src/runtime/worker/modelService.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { trainingDefaults } from '../../src/tasks/trainingDefaults.ts';

// Weights trained in the page, through every program and back: tools/test.mjs has built the programs.
const { config, plan } = trainingDefaults(duplicationConfig(16, { heads: 2, headDim: 32 }));
const ids = duplicationBatch({ tokens: 16, vocabulary: config.vocabulary }, 1, 5);
const folder = mkdtempSync(join(tmpdir(), 'weights-'));
const file = join(folder, 'trained.safetensors');
let trained: Float32Array;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function startService(): Promise<ModelService> {
  const service = createModelService();
  await service.start('', 'cpu');
  return service;
}

async function logitsOf(
  service: ModelService,
  origin: string,
  hashed = config,
  tokens = ids,
): Promise<Float32Array> {
  const record = { sites: ['outputLogits'] as const };
  const { model, weights } = await service.run({ config: hashed, seed: 3, ids: tokens, record }, 'shipped');
  expect(weights.kind).toBe(origin);
  return model.outputLogits?.data as Float32Array;
}

/** What the page computes with a file that is opened in it. */
async function logitsOpened(path: string, hashed = config): Promise<Float32Array> {
  const service = await startService();
  await service.openWeights({ name: 'x.safetensors', weights: readFileSync(path), config: null });
  return logitsOf(service, 'opened', hashed);
}

const program = (name: string, ...words: string[]) =>
  execFileSync(process.execPath, [`dist-programs/${name}.js`, ...words], { encoding: 'utf8' });

beforeAll(async () => {
  const service = await startService();
  const steps = { config, plan: { ...plan, steps: 3 }, resume: null, evaluateEvery: 3 };
  await expect(service.train(steps, () => undefined)).resolves.toBe('finished');
  trained = await logitsOf(service, 'trainedHere');
  writeFileSync(file, await service.exportWeights());
});

test('the page opens what it has exported, and computes the same bits', async () => {
  expect(readWeightsFile(readFileSync(file)).card).toEqual({ task: 'duplication', config, steps: 3 });
  expect(await logitsOpened(file)).toEqual(trained);
});

test('evaluate, presets and record read it, and record computes the same bits', async () => {
  const accuracy = JSON.parse(program('evaluate', '--weights', file, '--sequences', '4', '--json')) as {
    accuracy: object;
  };
  expect(Object.keys(accuracy.accuracy)).toContain('full');
  expect(program('presets', '--weights', file)).toMatch(/huggingface\t/);
  const out = join(folder, 'run.safetensors');
  program('record', '--weights', file, '--out', out, '--seed', '3', '--sites', 'outputLogits,tokens');
  const { model } = readRecording(readFileSync(out));
  const service = await startService();
  await service.openWeights({ name: 'x', weights: readFileSync(file), config: null });
  const phrase = Int32Array.from(model.tokens?.data ?? []);
  expect(model.outputLogits?.data).toEqual(await logitsOf(service, 'opened', config, phrase));
});

test('a folder of transformers’ form holds all but the preset: the same bits once that is set again', async () => {
  const lines: string[] = [];
  const tell = (line: string) => lines.push(line);
  exportModel(file, join(folder, 'hf'), false, tell);
  expect(lines.filter((line) => line.startsWith('differs: '))).toEqual([
    expect.stringContaining('preset paper: a query sees its own bucket only'),
    expect.stringContaining('preset paper: a key seen in several rounds counts once'),
    expect.stringContaining('preset paper: logits are divided by √headDim'),
    expect.stringContaining('lm_head.bias is added to the logits; transformers 4.42 adds it'),
  ]);
  const back = join(folder, 'back.safetensors');
  importModel(join(folder, 'hf'), back, tell);
  const { card } = readWeightsFile(readFileSync(back));
  expect(card).toEqual({ task: null, config: { ...config, preset: 'huggingface' }, steps: null });
  expect(await logitsOpened(back)).toEqual(trained);
  expect(await logitsOpened(back, card.config)).not.toEqual(trained);
});

test('such a folder opens in the page as it is', async () => {
  const service = await startService();
  const read = (name: string) => readFileSync(join(folder, 'hf', name));
  const weights = read('model.safetensors');
  const opened = await service.openWeights({
    name: 'model.safetensors',
    weights,
    config: read('config.json').toString(),
  });
  expect(opened).toMatchObject({ steps: null, chosenBuckets: null, ignored: [], filled: [] });
  expect(await logitsOf(service, 'opened')).toEqual(trained);
  await expect(
    service.openWeights({ name: 'model.safetensors', weights, config: null }),
  ).rejects.toMatchObject({
    reason: {
      code: 'fileRefused',
      file: 'model.safetensors',
      message: expect.stringMatching(/card/) as string,
    },
  });
  expect(await logitsOf(service, 'opened')).toEqual(trained);
});

test('what would be overwritten is not, unless it is asked for', () => {
  const tell = () => undefined;
  expect(() => {
    exportModel(file, join(folder, 'hf'), false, tell);
  }).toThrow(/hf holds config.json and model.safetensors already; --force overwrites/);
  exportModel(file, join(folder, 'hf'), true, tell);
});
