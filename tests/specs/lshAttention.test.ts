import { mul, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeepAll } from '../golden/cases/keepAll.ts';
import { combineRounds } from '../../src/figures/pairs/combineRounds.ts';
import type { Preset } from '../../src/config/reformerConfig.ts';
import { chunkedLSHAttention, lshAttention } from '../../src/reformer/attention/lsh/lshAttention.ts';
import { PRESETS } from '../../src/config/presets.ts';
import { sharedQKAttention } from '../../src/reformer/attention/exact/sharedQKAttention.ts';
import { expectClose, gaussianTensor, inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';
import { unionAttention, type HashedHead } from '../support/unionAttention.ts';

const RUNS = { numRuns: runs(20) };
const HEAD_DIM = 4;

const cases = fc
  .record({
    heads: fc.integer({ min: 1, max: 2 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    chunkLength: fc.integer({ min: 1, max: 4 }),
    chunksPerRound: fc.integer({ min: 2, max: 5 }),
    chunksBefore: fc.integer({ min: 0, max: 1 }),
    chunksAfter: fc.integer({ min: 0, max: 1 }),
    buckets: fc.constantFrom(2, 4, 6),
    causal: fc.boolean(),
    seed: fc.integer(),
  })
  .chain((sizes) => {
    const tokens = sizes.chunkLength * sizes.chunksPerRound;
    const noPadding = fc.constant(new Array<number>(tokens).fill(1));
    const padding = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: tokens, maxLength: tokens });
    return fc.oneof(noPadding, padding).map((mask) => ({ ...sizes, tokens, mask }));
  });

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function inputsOf({ heads, tokens, rounds, buckets, mask, seed }: Case) {
  const shape = [1, heads, tokens, HEAD_DIM];
  return {
    sharedQK: gaussianTensor(shape, seed),
    values: gaussianTensor(shape, seed ^ 1),
    rotations: gaussianTensor([heads, HEAD_DIM, rounds, buckets / 2], seed ^ 2),
    mask: tensor(mask, [1, tokens], 'int32'),
    padded: mask.includes(0),
  };
}

function optionsOf(sizes: Case, preset: Preset) {
  return { ...sizes, rules: PRESETS[preset], bucketFactors: [sizes.buckets] };
}

/** Runs a case and reads everything back. */
async function attend(sizes: Case, preset: Preset) {
  const inputs = inputsOf(sizes);
  const kept = new KeepAll();
  const output = lshAttention(inputs, optionsOf(sizes, preset), kept.tap);
  const names = ['attention', 'roundWeights', 'sortOrder', 'bucketIds'] as const;
  const [attention, roundWeights, sortOrder, bucketIds] = (await Promise.all(
    names.map((name) => kept.read(name)),
  )) as [Float32Array, Float32Array, Int32Array, Int32Array];
  const read = {
    sharedQK: await inputs.sharedQK.data(),
    values: await inputs.values.data(),
    output: await output.data(),
    bucketIds,
    sortOrder,
    weights: (head: number) => combineRounds(attention, roundWeights, sortOrder, sizes, head),
  };
  kept.dispose();
  return read;
}

function hashedHead(
  sizes: Case,
  run: { bucketIds: Int32Array; sortOrder: Int32Array },
  head: number,
): HashedHead {
  const slots = sizes.rounds * sizes.tokens;
  const part = (all: Int32Array) => all.subarray(head * slots, (head + 1) * slots);
  return { ...sizes, headDim: HEAD_DIM, bucketIds: part(run.bucketIds), sortOrder: part(run.sortOrder) };
}

const PRESET_NAMES = ['paper', 'huggingface'] as const;

await onEachBackend(() => {
  it.each(PRESET_NAMES)(
    "the weights of a query's keys, combined over the rounds, sum to one (%s)",
    async (preset) => {
      await fc.assert(
        fc.asyncProperty(cases, (sizes) =>
          inScope(async () => {
            const run = await attend(sizes, preset);
            for (let head = 0; head < sizes.heads; head++) {
              const weights = run.weights(head);
              const sums = Array.from({ length: sizes.tokens }, (_, query) =>
                weights
                  .subarray(query * sizes.tokens, (query + 1) * sizes.tokens)
                  .reduce((total, weight) => total + weight, 0),
              );
              expectClose(sums, new Array<number>(sizes.tokens).fill(1), 1e-5);
            }
          }),
        ),
        RUNS,
      );
    },
  );

  it.each(PRESET_NAMES)('causal attention puts no weight at all on a later position (%s)', async (preset) => {
    await fc.assert(
      fc.asyncProperty(
        cases.map((sizes) => ({ ...sizes, causal: true })),
        (sizes) =>
          inScope(async () => {
            const run = await attend(sizes, preset);
            for (let head = 0; head < sizes.heads; head++) {
              const later = run
                .weights(head)
                .filter((_, cell) => cell % sizes.tokens > Math.floor(cell / sizes.tokens));
              expect(later.every((weight) => weight === 0)).toBe(true);
            }
          }),
      ),
      RUNS,
    );
  });

  it('preset paper is one softmax over the union of the keys met in the own bucket in any round', async () => {
    await fc.assert(
      fc.asyncProperty(cases, (sizes) =>
        inScope(async () => {
          const run = await attend(sizes, 'paper');
          const size = sizes.tokens * HEAD_DIM;
          for (let head = 0; head < sizes.heads; head++) {
            const part = (all: ArrayLike<number>) =>
              Array.prototype.slice.call(all, head * size, (head + 1) * size) as number[];
            const expected = unionAttention(
              part(run.sharedQK),
              part(run.values),
              hashedHead(sizes, run, head),
            );
            expectClose(run.weights(head), expected.weights, 2e-5);
            expectClose(part(run.output), expected.output, 2e-5);
          }
        }),
      ),
      { numRuns: runs(40) },
    );
  });

  it('a single chunk, on the chunked path, is exact attention: huggingface whatever the buckets', async () => {
    await fc.assert(
      fc.asyncProperty(cases, (sizes) =>
        inScope(() => expectExact({ ...sizes, chunkLength: sizes.tokens }, 'huggingface')),
      ),
      RUNS,
    );
  });

  it('a single chunk, on the chunked path, is exact attention: paper when all tokens share a bucket', async () => {
    // The zero rotation hashes every token to bucket 0.
    await fc.assert(
      fc.asyncProperty(cases, (sizes) =>
        inScope(() =>
          expectExact({ ...sizes, chunkLength: sizes.tokens, mask: sizes.mask.map(() => 1) }, 'paper', true),
        ),
      ),
      RUNS,
    );
  });

  it('a sequence no longer than a chunk is attended exactly and offers no hashing to record', () =>
    inScope(async () => {
      const [sizes] = fc.sample(cases, { numRuns: 1, seed: 1 });
      if (sizes === undefined) throw new Error('no case');
      const kept = new KeepAll();
      const inputs = inputsOf(sizes);
      const options = { ...optionsOf(sizes, 'paper'), chunkLength: sizes.tokens + 1 };
      const output = lshAttention(inputs, options, kept.tap);
      const exact = sharedQKAttention(inputs.sharedQK, inputs.values, inputs.mask, options).output;
      expectClose(await output.data(), await exact.data(), 0);
      await expect(kept.read('bucketIds')).rejects.toThrow('bucketIds');
    }));

  it('a chunk length that does not divide the length is refused by name', () => {
    tidy(() => {
      const [sizes] = fc.sample(cases, { numRuns: 1, seed: 1 });
      if (sizes === undefined) throw new Error('no case');
      const run = () =>
        chunkedLSHAttention(
          inputsOf(sizes),
          { ...optionsOf(sizes, 'paper'), chunkLength: 1000 },
          new KeepAll().tap,
        );
      expect(run).toThrow(
        new RangeError(`the length is ${sizes.tokens}; it must be a multiple of the chunk length 1000`),
      );
    });
  });
});

async function expectExact(sizes: Case, preset: Preset, oneBucket = false): Promise<void> {
  const drawn = inputsOf(sizes);
  const inputs = oneBucket ? { ...drawn, rotations: mul(drawn.rotations, 0) } : drawn;
  const options = optionsOf(sizes, preset);
  const chunked = chunkedLSHAttention(inputs, options, { wants: () => false, keep: () => undefined });
  const exact = sharedQKAttention(inputs.sharedQK, inputs.values, inputs.mask, options).output;
  expectClose(await chunked.data(), await exact.data(), 1e-5);
}
