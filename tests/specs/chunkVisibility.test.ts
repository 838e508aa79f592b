import { tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketSortReference } from '../../src/kernels/bucketSort/reference.ts';
import { chunkVisibility } from '../../src/kernels/chunkVisibility/chunkVisibility.ts';
import {
  CAUSES,
  chunkVisibilityReference,
  MASKED_LOGIT,
  SELF_LOGIT,
  type WindowRules,
} from '../../src/kernels/chunkVisibility/reference.ts';
import { invertPermutationReference } from '../../src/kernels/invertPermutation/reference.ts';
import { expectClose, inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

const RUNS = { numRuns: 40 };

/** Small whole numbers: ties are frequent. */
const wholeNumbers = (length: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

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
