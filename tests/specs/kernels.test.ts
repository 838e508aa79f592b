import { tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketSort } from '../../src/kernels/bucketSort/bucketSort.ts';
import { bucketSortReference } from '../../src/kernels/bucketSort/reference.ts';
import { chunkVisibility } from '../../src/kernels/chunkVisibility/chunkVisibility.ts';
import {
  CAUSES,
  chunkVisibilityReference,
  MASKED_LOGIT,
  SELF_LOGIT,
  type WindowRules,
} from '../../src/kernels/chunkVisibility/reference.ts';
import { hashTokens } from '../../src/kernels/hashTokens/hashTokens.ts';
import { hashTokensReference } from '../../src/kernels/hashTokens/reference.ts';
import { invertPermutation } from '../../src/kernels/invertPermutation/invertPermutation.ts';
import { invertPermutationReference } from '../../src/kernels/invertPermutation/reference.ts';
import { expectClose, inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

const RUNS = { numRuns: 40 };

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

const windows = fc
  .record({
    batch: fc.integer({ min: 1, max: 2 }),
    heads: fc.integer({ min: 1, max: 2 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    chunkLength: fc.integer({ min: 1, max: 4 }),
    chunksPerRound: fc.integer({ min: 1, max: 4 }),
    chunksBefore: fc.integer({ min: 0, max: 1 }),
    chunksAfter: fc.integer({ min: 0, max: 1 }),
    buckets: fc.integer({ min: 1, max: 4 }),
    causal: fc.boolean(),
    ownBucketOnly: fc.boolean(),
    countOnce: fc.boolean(),
    maskPaddedQueries: fc.boolean(),
  })
  .chain((sizes) => {
    const tokens = sizes.chunkLength * sizes.chunksPerRound;
    const rows = sizes.batch * sizes.heads;
    return fc
      .record({
        ids: wholeNumbers(rows * sizes.rounds * tokens, 0, sizes.buckets - 1),
        mask: wholeNumbers(sizes.batch * tokens, 0, 1),
      })
      .map(({ ids, mask }) => {
        const order = bucketSortReference(ids, { rounds: sizes.rounds, tokens, buckets: sizes.buckets });
        const undo = invertPermutationReference(order, sizes.rounds * tokens);
        const countOnce = sizes.countOnce && sizes.ownBucketOnly;
        return { rules: { ...sizes, countOnce, rows, tokens } satisfies WindowRules, ids, mask, order, undo };
      });
  });

type Window = typeof windows extends fc.Arbitrary<infer T> ? T : never;

function visibilityOf({ rules, ids, mask, order, undo }: Window, asCauses: boolean) {
  const { rows, heads, rounds, tokens } = rules;
  const batch = rows / heads;
  const sorted = {
    bucketIds: tensor(ids, [batch, heads, rounds, tokens], 'int32'),
    sortOrder: tensor(order, [batch, heads, rounds * tokens], 'int32'),
    undoSort: tensor(undo, [batch, heads, rounds * tokens], 'int32'),
    mask: tensor(mask, [batch, tokens], 'int32'),
  };
  return chunkVisibility(sorted, rules, asCauses);
}

await onEachBackend(() => {
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
    ['what is done to a logit', false],
    ['the causes', true],
  ])('chunkVisibility equals its twin in %s, for every rule and window', async (_, asCauses) => {
    await fc.assert(
      fc.asyncProperty(windows, (window) =>
        inScope(async () => {
          const { rules, ids, mask, order, undo } = window;
          const found = await visibilityOf(window, asCauses).data();
          const expected = chunkVisibilityReference(order, undo, ids, mask, rules, asCauses);
          if (asCauses) expect([...found]).toEqual([...expected]);
          else expectClose(found, expected, 1e-6);
        }),
      ),
      RUNS,
    );
  });

  it('chunkVisibility hides the future when causal and padding always, and names both as the cause', async () => {
    await fc.assert(
      fc.asyncProperty(windows, (window) =>
        inScope(async () => {
          const causes = await visibilityOf(window, true).data();
          const biases = await visibilityOf(window, false).data();
          for (const { index, query, key, row } of pairsOf(window)) {
            const { causal, heads, tokens } = window.rules;
            const padding = window.mask[Math.floor(row / heads) * tokens + key] === 0;
            const [cause, bias] = [causes[index], biases[index]];
            if (causal && key > query) expect([cause, bias]).toEqual([CAUSES.future, MASKED_LOGIT]);
            else if (key === query)
              expect([cause, bias === MASKED_LOGIT || bias === SELF_LOGIT]).toEqual([CAUSES.itself, true]);
            else if (padding) expect([cause, bias]).toEqual([CAUSES.padding, MASKED_LOGIT]);
            else expect(cause === CAUSES.attended).toBe((bias ?? NaN) > -1e4);
          }
        }),
      ),
      RUNS,
    );
  });

  it('with ownBucketOnly the shares of a key that is met several times over windows and rounds add up to one', async () => {
    await fc.assert(
      fc.asyncProperty(
        windows.map((window) => ({
          ...window,
          rules: { ...window.rules, ownBucketOnly: true, countOnce: true },
        })),
        (window) =>
          inScope(async () => {
            const biases = await visibilityOf(window, false).data();
            const shares = new Map<string, number>();
            for (const { index, query, key, row } of pairsOf(window)) {
              const bias = biases[index] ?? NaN;
              if (bias <= -1e4) continue;
              const pair = `row ${row}: ${query} sees ${key}`;
              shares.set(pair, (shares.get(pair) ?? 0) + Math.exp(bias));
            }
            for (const share of shares.values()) expect(share).toBeCloseTo(1, 5);
          }),
      ),
      RUNS,
    );
  });
});

/** Every (query slot, key of its window) with the positions that stand there. */
function* pairsOf({ rules, order }: Window) {
  const { rows, rounds, tokens, chunkLength, chunksBefore, chunksAfter } = rules;
  const slots = rounds * tokens;
  const chunks = slots / chunkLength;
  let index = 0;
  for (let row = 0; row < rows; row++) {
    for (let slot = 0; slot < slots; slot++) {
      const query = (order[row * slots + slot] ?? NaN) % tokens;
      for (let offset = -chunksBefore; offset <= chunksAfter; offset++) {
        const chunk = (Math.floor(slot / chunkLength) + offset + chunks) % chunks;
        for (let inChunk = 0; inChunk < chunkLength; inChunk++, index++) {
          const key = (order[row * slots + chunk * chunkLength + inChunk] ?? NaN) % tokens;
          yield { row, query, key, index };
        }
      }
    }
  }
}
