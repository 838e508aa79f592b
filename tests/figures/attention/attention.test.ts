import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactRow } from '../../../src/figures/attention/exactRow.ts';
import { heardShares } from '../../../src/figures/attention/heardShares.ts';
import { letterRows, tokenUnder } from '../../../src/figures/attention/letterRows.ts';
import { pairGrowth } from '../../../src/figures/attention/pairGrowth.ts';
import { topShare, topShares } from '../../../src/figures/attention/topShares.ts';
import { maskedWeights } from '../../../src/figures/masks/maskedWeights.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { questionPairs } from '../../../src/tasks/duplication/duplicationBatch.ts';
import { runs } from '../../support/effort.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const twoHeads = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));
const TOKENS = recording.config.maxTokens;
const PLACE = { layer: 0, head: 0 };
const pairs = questionPairs({ tokens: TOKENS });

it('shares lie in [0, 1], never fall as k grows, and all keys together carry all the weight', () => {
  const weights = fc
    .array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 64 })
    .filter((each) => each.some((weight) => weight > 1e-6));
  fc.assert(
    fc.property(weights, (each) => {
      const shares = topShares(each);
      expect(shares).toHaveLength(each.length);
      expect(shares.at(-1)).toBe(1);
      shares.forEach((share, index) => {
        expect(share).toBeGreaterThanOrEqual(index === 0 ? 0 : (shares[index - 1] ?? NaN));
        expect(share).toBeLessThanOrEqual(1);
        // No other k keys carry more.
        expect(share).toBeGreaterThanOrEqual((index + 1) / each.length - 1e-9);
      });
    }),
    { numRuns: runs(200) },
  );
});

it('with fewer keys than k, all of them are meant', () => {
  expect(topShare(topShares([0.25, 0.75]), 1)).toBe(0.75);
  expect(topShare(topShares([0.25, 0.75]), 8)).toBe(1);
});

it('a token asks every earlier one and not itself; the weights are the run’s and sum to one', () => {
  expect(exactRow(recording, PLACE, 0)).toEqual([]);
  for (let query = 1; query < TOKENS; query++) {
    const row = exactRow(recording, PLACE, query);
    expect(row.map(({ key }) => key)).toEqual(Array.from({ length: query }, (_, key) => key));
    expect(row.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 5);
    expect(row.map(({ rank }) => rank).toSorted((one, other) => one - other)).toEqual(
      row.map((_, rank) => rank),
    );
  }
});

it('each weight is the softmax of q · k / √d over the earlier keys of its own head', () => {
  const mask = Uint8Array.from({ length: TOKENS * TOKENS }, (_, index) =>
    Number(index % TOKENS < Math.floor(index / TOKENS)),
  );
  for (const head of [0, 1]) {
    const weights = maskedWeights(twoHeads, { layer: 0, head }, mask);
    for (const query of [1, 33, 50, 63])
      for (const { key, weight } of exactRow(twoHeads, { layer: 0, head }, query))
        expect(weight).toBeCloseTo(weights[query * TOKENS + key] ?? NaN, 5);
  }
});

it('without a causal mask later tokens answer, too', () => {
  const open = { ...recording, config: { ...recording.config, causal: false } };
  expect(exactRow(open, PLACE, 5)).toHaveLength(TOKENS - 1);
});

it('of equal weights the earlier token comes first', () => {
  const data = Float32Array.of(1, 0, 0, 1, 0, 0, 0.5, 0.5, 0);
  const flat = {
    ...recording,
    config: { ...recording.config, maxTokens: 3 },
    layers: [{ exactAttention: { axes: ['heads', 'tokens', 'keyTokens'], shape: [1, 3, 3], data } }],
  };
  expect(exactRow(flat, PLACE, 2).map(({ rank }) => rank)).toEqual([0, 1]);
});

it('in the shipped run the answer leads in every letter of the copy, with well over half of the weight', () => {
  const { questions, all, led } = heardShares(recording, PLACE, pairs, 8);
  expect(questions.tokens).toBe(31);
  expect(all.tokens).toBe(63);
  expect(led).toBe(31);
  expect(questions.shares[0]).toBeGreaterThan(0.6);
  // Letters that look for nothing spread their weight.
  expect(all.shares[0]).toBeLessThan(questions.shares[0] ?? NaN);
  expect(questions.shares).toHaveLength(8);
});

it('twice the length is a triangle of twice the side and four times the pairs, but for the diagonal', () => {
  const { triangles, long } = pairGrowth(64, { width: 714, gap: 7 });
  expect(triangles.map(({ tokens, pairs: count }) => [tokens, count])).toEqual([
    [64, 2016],
    [128, 8128],
    [256, 32_640],
  ]);
  expect(triangles.map(({ x, side }) => [x, side])).toEqual([
    [0, 100],
    [107, 200],
    [314, 400],
  ]);
  expect(long).toEqual([
    { tokens: 1024, pairs: 523_776 },
    { tokens: 65_536, pairs: 2_147_450_880 },
  ]);
  expect(pairGrowth(256, { width: 700, gap: 0 }).long).toHaveLength(1);
});

it('the letters stand in one row where they fit, else in rows of equal length, and a point finds its letter', () => {
  expect(letterRows(64, 1200)).toMatchObject({ columns: 64, rows: 1 });
  expect(letterRows(64, 600)).toMatchObject({ columns: 32, rows: 2 });
  expect(letterRows(64, 350)).toMatchObject({ columns: 16, rows: 4 });
  for (const width of [350, 600, 1200]) {
    const grid = letterRows(64, width);
    for (let token = 0; token < 64; token++) {
      const [x, foot] = [grid.middleOf(token), grid.footOf(token)];
      expect(tokenUnder(grid, 64, x, foot + 10)).toBe(token);
      expect(tokenUnder(grid, 64, x, foot - grid.bar)).toBe(token);
    }
  }
  expect(tokenUnder(letterRows(64, 5000), 64, 4000, 10)).toBeNull();
});
