import { sum, tensor, type Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { bucketSort } from '../../src/kernels/bucketSort/bucketSort.ts';
import { bucketSortReference } from '../../src/kernels/bucketSort/reference.ts';
import { dropoutMask } from '../../src/kernels/dropoutMask/dropoutMask.ts';
import { DRAWS, dropoutMaskReference } from '../../src/kernels/dropoutMask/reference.ts';
import { hashTokens } from '../../src/kernels/hashTokens/hashTokens.ts';
import { hashTokensReference } from '../../src/kernels/hashTokens/reference.ts';
import { invertPermutation } from '../../src/kernels/invertPermutation/invertPermutation.ts';
import { invertPermutationReference } from '../../src/kernels/invertPermutation/reference.ts';
import { KERNELS } from '../../src/kernels/kernels.ts';
import { sumOverRounds } from '../../src/kernels/sumOverRounds/sumOverRounds.ts';
import { mixSeed } from '../../src/maths/random.ts';
import { expectClose, inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';

const RUNS = { numRuns: runs(40) };

/** Small whole numbers: every product is exact on every backend, and ties are frequent. */
const wholeNumbers = (length: number, min = -3, max = 3) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

const hashes = fc
  .record({
    batch: fc.integer({ min: 1, max: 2 }),
    heads: fc.integer({ min: 1, max: 2 }),
    tokens: fc.integer({ min: 1, max: 12 }),
    headDim: fc.integer({ min: 1, max: 5 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    factors: fc.constantFrom([2], [4], [6], [16], [2, 4], [4, 6], [2, 2, 2]),
  })
  .chain((sizes) => {
    const { batch, heads, tokens, headDim, rounds, factors } = sizes;
    const columns = factors.reduce((sum, factor) => sum + factor / 2, 0);
    return fc.record({
      sizes: fc.constant({ ...sizes, columns }),
      vectors: wholeNumbers(batch * heads * tokens * headDim),
      rotations: wholeNumbers(heads * headDim * rounds * columns),
      mask: wholeNumbers(batch * tokens, 0, 1),
    });
  });

const bucketings = fc
  .record({
    batch: fc.integer({ min: 1, max: 2 }),
    heads: fc.integer({ min: 1, max: 2 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    tokens: fc.integer({ min: 1, max: 24 }),
    buckets: fc.integer({ min: 1, max: 9 }),
  })
  .chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      ids: wholeNumbers(sizes.batch * sizes.heads * sizes.rounds * sizes.tokens, 0, sizes.buckets - 1),
    }),
  );

it('every folder of kernels has its rows in the table', () => {
  const inTable = readFileSync('src/kernels/kernels.ts', 'utf8');
  const folders = readdirSync('src/kernels', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const defined = folders.flatMap(({ name }) =>
    readdirSync(`src/kernels/${name}`).flatMap((file) =>
      [
        ...readFileSync(`src/kernels/${name}/${file}`, 'utf8').matchAll(
          /^export const (\w+) = defineKernel/gm,
        ),
      ].map(([, constant]) => constant),
    ),
  );
  expect(folders.length).toBeGreaterThan(0);
  expect(defined.length).toBeGreaterThanOrEqual(folders.length);
  for (const constant of defined) expect(inTable).toContain(`  ${constant},\n`);
  expect(KERNELS).toHaveLength(defined.length);
});

await onEachBackend((backend) => {
  it.each(KERNELS)('$name equals its twin on its examples', ({ examples }) =>
    inScope(async () => {
      for (const { run, expected } of examples) {
        const found = run();
        for (const [result, numbers] of Object.entries(expected())) {
          const data = await (found[result] as Tensor).data();
          const scale = numbers.map((number) => Math.max(1, Math.abs(number)));
          const relative = (values: ArrayLike<number>) =>
            Array.from(values, (value, index) => value / (scale[index] ?? NaN));
          expectClose(relative(data), relative(numbers), numbers instanceof Int32Array ? 0 : 1e-5);
        }
      }
    }),
  );

  it('hashTokens equals its twin bit for bit, plain or factorised, padded or not', async () => {
    await fc.assert(
      fc.asyncProperty(hashes, ({ sizes, vectors, rotations, mask }) =>
        inScope(async () => {
          const { batch, heads, tokens, headDim, rounds, factors, columns } = sizes;
          const found = hashTokens(
            tensor(vectors, [batch, heads, tokens, headDim]),
            tensor(rotations, [heads, headDim, rounds, columns]),
            tensor(mask, [batch, tokens], 'int32'),
            factors,
          );
          expect(found.shape).toEqual([batch, heads, rounds, tokens]);
          const expected = hashTokensReference(vectors, rotations, mask, { ...sizes, rows: batch * heads });
          expect([...(await found.data())]).toEqual([...expected]);
        }),
      ),
      RUNS,
    );
  });

  it('hashTokens puts a vector that holds NaN into bucket 0, and the others where they belong', () =>
    inScope(async () => {
      const vectors = [1, 2, NaN, 3, 4, NaN, NaN, NaN, -1, -2];
      const rotations = tensor([1, -2, 3, 1, -1, 2, 1, 3, 2, -3], [1, 2, 1, 5]);
      const [mask, sizes] = [tensor([1, 1, 1, 1, 1], [1, 5], 'int32'), { heads: 1, tokens: 5, headDim: 2 }];
      const ids = hashTokens(tensor(vectors, [1, 1, 5, 2]), rotations, mask, [4, 6]);
      const expected = hashTokensReference(vectors, await rotations.data(), await mask.data(), {
        ...sizes,
        rows: 1,
        rounds: 1,
        factors: [4, 6],
      });
      expect([...(await ids.data())]).toEqual([...expected]);
      expect([expected[1], expected[2], expected[3]]).toEqual([0, 0, 0]);
      expect(expected[4]).not.toBe(0);
    }));

  it('hashTokens takes the largest of [xR, −xR], and of equal ones the lowest bucket', async () => {
    await fc.assert(
      fc.asyncProperty(hashes, ({ sizes, vectors, rotations }) =>
        inScope(async () => {
          const { tokens, headDim, rounds, columns } = sizes;
          const one = {
            vectors: vectors.slice(0, tokens * headDim),
            rotations: rotations.slice(0, headDim * rounds * columns),
          };
          const ids = await hashTokens(
            tensor(one.vectors, [1, 1, tokens, headDim]),
            tensor(one.rotations, [1, headDim, rounds, columns]),
            tensor(new Array<number>(tokens).fill(1), [1, tokens], 'int32'),
            [2 * columns],
          ).data();
          for (let round = 0; round < rounds; round++) {
            for (let token = 0; token < tokens; token++) {
              const projected = Array.from({ length: columns }, (_, column) =>
                one.vectors
                  .slice(token * headDim, (token + 1) * headDim)
                  .reduce(
                    (sum, x, d) => sum + x * (one.rotations[(d * rounds + round) * columns + column] ?? NaN),
                    0,
                  ),
              );
              const both = [...projected, ...projected.map((value) => -value)];
              const bucket = ids[round * tokens + token] ?? NaN;
              both.forEach((value, other) => {
                if (other < bucket) expect(both[bucket]).toBeGreaterThan(value);
                else expect(both[bucket]).toBeGreaterThanOrEqual(value);
              });
            }
          }
        }),
      ),
      RUNS,
    );
  });

  it('hashTokens puts a zero vector, where everything ties, in bucket 0, and padding in the bucket after the last', () =>
    inScope(async () => {
      const rotations = tensor([1, -2, 3, 0.5, 1, -1, 2, 2, -1, 0.25], [1, 2, 1, 5]);
      const mask = tensor([1, 1, 0], [1, 3], 'int32');
      const ids = hashTokens(tensor([0, 0, -0, -0, 0, 0], [1, 1, 3, 2]), rotations, mask, [4, 6]);
      expect([...(await ids.data())]).toEqual([0, 0, 24]);
    }));

  it('bucketSort equals its twin, which is a stable sort of each round by bucket', async () => {
    await fc.assert(
      fc.asyncProperty(bucketings, ({ sizes, ids }) =>
        inScope(async () => {
          const { batch, heads, rounds, tokens, buckets } = sizes;
          const order = await bucketSort(
            tensor(ids, [batch, heads, rounds, tokens], 'int32'),
            buckets,
          ).data();
          expect([...order]).toEqual([...bucketSortReference(ids, { rounds, tokens, buckets })]);
          for (let line = 0; line < batch * heads * rounds; line++) {
            const roundStart = (line % rounds) * tokens;
            const inBucket = ids.slice(line * tokens, (line + 1) * tokens);
            const stable = Array.from(inBucket.keys()).sort(
              (one, other) => (inBucket[one] ?? 0) - (inBucket[other] ?? 0) || one - other,
            );
            const slots = [...order.slice(line * tokens, (line + 1) * tokens)];
            expect(slots).toEqual(stable.map((position) => roundStart + position));
          }
        }),
      ),
      RUNS,
    );
  });

  it('invertPermutation equals its twin and undoes every order: undo[order[slot]] = slot', async () => {
    await fc.assert(
      fc.asyncProperty(bucketings, ({ sizes, ids }) =>
        inScope(async () => {
          const { batch, heads, rounds, tokens, buckets } = sizes;
          const slots = rounds * tokens;
          const order = bucketSortReference(ids, { rounds, tokens, buckets });
          const undo = await invertPermutation(tensor(order, [batch, heads, slots], 'int32')).data();
          expect([...undo]).toEqual([...invertPermutationReference(order, slots)]);
          order.forEach((entry, index) => {
            expect(undo[index - (index % slots) + entry]).toBe(index % slots);
          });
        }),
      ),
      RUNS,
    );
  });

  it.each([
    { rows: [1, 1], rounds: 1, tokens: 1, buckets: 1 },
    { rows: [1, 2], rounds: 3, tokens: 33, buckets: 1 },
    { rows: [2, 1], rounds: 2, tokens: 95, buckets: 31 },
    { rows: [2, 2], rounds: 2, tokens: 257, buckets: 64 },
    { rows: [1, 1], rounds: 2, tokens: 5_000, buckets: 2_049 },
    { rows: [1, 1], rounds: 1, tokens: 100, buckets: 2_048 },
    { rows: [1, 2], rounds: 2, tokens: 65_536, buckets: 2_048 },
  ])('bucketSort equals its twin over several tiles: %j', (sizes) =>
    inScope(async () => {
      const { rows, rounds, tokens, buckets } = sizes;
      const [batch = 1, heads = 1] = rows;
      // Squared, so that low buckets are full and high ones often empty.
      const ids = Int32Array.from({ length: batch * heads * rounds * tokens }, (_, index) =>
        Math.floor(buckets * ((mixSeed(tokens, index) >>> 0) / 2 ** 32) ** 2),
      );
      const order = await bucketSort(tensor(ids, [batch, heads, rounds, tokens], 'int32'), buckets).data();
      expectClose(order, bucketSortReference(ids, { rounds, tokens, buckets }), 0);
    }),
  );

  it('sumOverRounds adds over any axis of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .record({
            shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
            axis: fc.nat(),
          })
          .chain(({ shape, axis }) =>
            fc.record({
              shape: fc.constant(shape),
              axis: fc.constant(axis % shape.length),
              values: wholeNumbers(shape.reduce((size, length) => size * length, 1)),
            }),
          ),
        ({ shape, axis, values }) =>
          inScope(async () => {
            const given = tensor(values, shape);
            const [found, expected] = [sumOverRounds(given, axis), sum(given, axis)];
            expect(found.shape).toEqual(expected.shape);
            expect([...(await found.data())]).toEqual([...(await expected.data())]);
          }),
      ),
      RUNS,
    );
  });

  // The others dispatch nothing.
  if (backend !== 'webgpu') return;

  it('more than 65,535 workgroups are spread over two dimensions', () =>
    inScope(async () => {
      const dispatched = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
      const size = 64 * 65_536 + 1;
      const kept = await dropoutMask([size], 0.5, 9).data();
      const counts = dispatched.mock.calls.flat().map(Number);
      dispatched.mockRestore();
      expect(Math.max(...counts)).toBeLessThanOrEqual(65_535);
      expect(counts.reduce((product, count) => product * count, 1)).toBeGreaterThan(65_536);
      expectClose(kept, dropoutMaskReference(size, DRAWS / 2, 9), 0);
    }));
});
