import { expect, test } from 'vitest';
import * as published from '../../src/costs/published.ts';

const { ONE_ACTIVATION, INFERENCE_MEMORY, TRAINING_MEMORY, LONG_RANGE_ARENA, DUPLICATION_ACCURACY } =
  published;

test('one activation of the paper is 512 Mi values and 2 GiB', () => {
  const { batch, tokens, modelDim, bytesPerValue } = ONE_ACTIVATION;
  expect(batch * tokens * modelDim).toBe(512 * 2 ** 20);
  expect(batch * tokens * modelDim * bytesPerValue).toBe(2 * 2 ** 30);
});

test('every published number names its source', () => {
  for (const { source } of Object.values(published)) {
    expect(source.year).toBeGreaterThan(2000);
    expect(source.url).toMatch(/^https:/);
    for (const text of [source.authors, source.title, source.where]) expect(text).not.toBe('');
  }
});

test.each([
  [INFERENCE_MEMORY.tokens, { lshAndLocal: INFERENCE_MEMORY.mebibytes.lshAndLocal }],
  [TRAINING_MEMORY.layers, TRAINING_MEMORY.mebibytes],
  [LONG_RANGE_ARENA.kilotokens, LONG_RANGE_ARENA.stepsPerSecond],
  [LONG_RANGE_ARENA.kilotokens, LONG_RANGE_ARENA.gigabytes],
  [DUPLICATION_ACCURACY.evaluatedWith, DUPLICATION_ACCURACY.trainedWith],
])('a measured row has a value for each of %j', (columns, rows: Record<string, readonly unknown[]>) => {
  for (const row of Object.values(rows)) expect(row).toHaveLength(columns.length);
});

test('the Reformer of the Long Range Arena is slower than the Transformer at all four lengths, and smaller', () => {
  const { stepsPerSecond, gigabytes, kilotokens } = LONG_RANGE_ARENA;
  kilotokens.forEach((_, row) => {
    expect(stepsPerSecond.reformer[row]).toBeLessThan(stepsPerSecond.transformer[row] ?? 0);
    expect(gigabytes.reformer[row]).toBeLessThan(gigabytes.transformer[row] ?? 0);
  });
});
