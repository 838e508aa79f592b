import { describe, expect, test } from 'vitest';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { attentionComplexity, modelComplexity, scoresPerQuery } from '../../src/costs/paperTables.ts';
import type { Sizes } from '../../src/costs/sizes.ts';

const SIZES: Sizes = { ...LARGE_MODEL, batch: 2, tokens: 65_536, chunkLength: 32 };
const { batch: b, tokens: l, heads: h, modelDim, feedForwardDim, layers, hashRounds: r } = SIZES;

test('chunks of 32 give the printed c = 128², where a query has 64 scores', () => {
  expect(scoresPerQuery(32, 'printed')).toBe(128 ** 2);
  expect(scoresPerQuery(32, 'scored')).toBe(64);
});

test('Table 1: exact attention is quadratic, also when it is memory-efficient', () => {
  const all = b * h * l * l;
  expect(attentionComplexity('scaledDotProduct', SIZES)).toEqual({ memory: all, time: all });
  expect(attentionComplexity('memoryEfficient', SIZES)).toEqual({ memory: all, time: all });
});

test('Table 1: the width counts where it is more than the scores', () => {
  expect(attentionComplexity('scaledDotProduct', { ...SIZES, tokens: 64 }).memory).toBe(b * 64 * modelDim);
});

test('Table 1: LSH grows with l · n_r · (4l/n_c)²', () => {
  expect(attentionComplexity('lsh', SIZES).memory).toBe(b * h * l * r * ((4 * l) / (l / 32)) ** 2);
  expect(attentionComplexity('lsh', SIZES, 'scored').time).toBe(b * h * l * r * 64);
});

describe.each([
  ['printed', 128 ** 2],
  ['scored', 64],
] as const)('Table 3, %s', (reading, c) => {
  const complexity = (row: Parameters<typeof modelComplexity>[0]) => modelComplexity(row, SIZES, reading);
  const wide = b * l * feedForwardDim;
  const all = b * h * l * l;
  const hashed = b * h * l * r * c;

  test('Transformer', () => {
    expect(complexity('transformer')).toEqual({
      memory: Math.max(wide, all) * layers,
      time: (wide + all) * layers,
    });
  });

  test('Reversible and Chunked Reversible Transformer, with the printed n_h in the time', () => {
    const time = (h * wide + all) * layers;
    expect(complexity('reversible')).toEqual({ memory: Math.max(wide, all), time });
    expect(complexity('chunkedReversible')).toEqual({ memory: Math.max(b * l * modelDim, all), time });
  });

  test('LSH Transformer and Reformer', () => {
    const time = (wide + hashed) * layers;
    expect(complexity('lsh')).toEqual({ memory: Math.max(wide, hashed) * layers, time });
    expect(complexity('reformer')).toEqual({ memory: Math.max(b * l * modelDim, hashed), time });
  });
});
