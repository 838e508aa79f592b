import { tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALL_CONDITIONS, maskWith, pairPlaces } from '../../src/figures/masks/conditions.ts';
import { pairCause, type RoundView } from '../../src/figures/pairs/meetings.ts';
import { bucketSortReference } from '../../src/kernels/bucketSort/reference.ts';
import { chunkVisibility } from '../../src/kernels/chunkVisibility/chunkVisibility.ts';
import { CAUSES, chunkVisibilityReference, SEEN_ABOVE } from '../../src/kernels/chunkVisibility/reference.ts';
import { invertPermutationReference } from '../../src/kernels/invertPermutation/reference.ts';
import { at } from '../../src/maths/at.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

/** One hashed head without padding, as the figures see it. Chunks are few, so that most windows close the ring. */
const heads = fc
  .record({
    rounds: fc.integer({ min: 1, max: 3 }),
    chunkLength: fc.integer({ min: 1, max: 4 }),
    chunks: fc.integer({ min: 1, max: 4 }),
    chunksBefore: fc.integer({ min: 0, max: 1 }),
    chunksAfter: fc.integer({ min: 0, max: 1 }),
    buckets: fc.integer({ min: 1, max: 4 }),
    causal: fc.boolean(),
    ownBucketOnly: fc.boolean(),
    drawn: fc.array(fc.nat(), { minLength: 48, maxLength: 48 }),
  })
  .map(({ chunks, buckets, drawn, ...sizes }): RoundView => {
    const tokens = chunks * sizes.chunkLength;
    const slots = sizes.rounds * tokens;
    const bucketIds = Int32Array.from(drawn.slice(0, slots), (value) => value % buckets);
    const sortOrder = bucketSortReference(bucketIds, { rounds: sizes.rounds, tokens, buckets });
    return { ...sizes, tokens, bucketIds, sortOrder, undoSort: invertPermutationReference(sortOrder, slots) };
  });

/** What the kernel and its twin say of every key of every query slot: [slots, windowKeys]. */
async function visibilityOf(view: RoundView, asCauses: boolean) {
  const { rounds, tokens, bucketIds, sortOrder, undoSort } = view;
  const rules = { ...view, rows: 1, heads: 1, countOnce: view.ownBucketOnly, maskPaddedQueries: false };
  const mask = new Int32Array(tokens).fill(1);
  const sorted = {
    bucketIds: tensor(bucketIds, [1, 1, rounds, tokens], 'int32'),
    sortOrder: tensor(sortOrder, [1, 1, rounds * tokens], 'int32'),
    undoSort: tensor(undoSort, [1, 1, rounds * tokens], 'int32'),
    mask: tensor(mask, [1, tokens], 'int32'),
  };
  const kernel = await chunkVisibility(sorted, rules, asCauses).data<'float32'>();
  return {
    kernel,
    twin: chunkVisibilityReference(sortOrder, undoSort, bucketIds, mask, rules, asCauses),
  };
}

/** The keys in a query's window, each as often as it stands there: the ring of chunks, walked place by place. */
function windowKeys(view: RoundView, slot: number): number[] {
  const { tokens, rounds, chunkLength, chunksBefore, chunksAfter } = view;
  const chunks = (rounds * tokens) / chunkLength;
  const own = Math.floor(slot / chunkLength);
  const places = Array.from({ length: 1 + chunksBefore + chunksAfter }, (_, place) => {
    const chunk = (own + place - chunksBefore + chunks) % chunks;
    return Array.from({ length: chunkLength }, (__, within) => chunk * chunkLength + within);
  });
  return places.flat().map((keySlot) => at(view.sortOrder, keySlot) % tokens);
}

await onEachBackend(() => {
  it('figures, twin and kernel let the same pairs through, and name the same causes', async () => {
    await fc.assert(
      fc.asyncProperty(heads, (view) =>
        inScope(async () => {
          const { tokens, rounds } = view;
          const { kernel, twin } = await visibilityOf(view, true);
          expect(kernel).toEqual(twin);
          for (let round = 0; round < rounds; round++) {
            const mask = maskWith(view, round, ALL_CONDITIONS);
            for (let query = 0; query < tokens; query++) {
              const slot = at(view.undoSort, round * tokens + query);
              const keys = windowKeys(view, slot);
              const found = keys.map((_, index) => at(kernel, slot * keys.length + index));
              for (let key = 0; key < tokens; key++) {
                // A key may stand in several slots, of other rounds too: it is seen if it is in any of them.
                const causes = found.filter((_, index) => keys[index] === key);
                const cause = pairCause(view, round, query, key);
                expect(cause === 'attended').toBe(causes.includes(CAUSES.attended));
                expect(at(mask, query * tokens + key) === 1).toBe(cause === 'attended');
                if (cause === 'future' || cause === 'itself')
                  expect(causes.every((each) => each === CAUSES[cause])).toBe(true);
                else if (cause !== 'attended')
                  expect(causes.every((each) => each === CAUSES.otherBucket)).toBe(true);
              }
            }
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('a token may see itself exactly where it sees no other', async () => {
    await fc.assert(
      fc.asyncProperty(heads, (view) =>
        inScope(async () => {
          const { kernel, twin } = await visibilityOf(view, false);
          twin.forEach((value, index) => {
            expect(at(kernel, index)).toBeCloseTo(value, 4);
          });
          for (let entry = 0; entry < view.rounds * view.tokens; entry++) {
            const [round, query] = [Math.floor(entry / view.tokens), entry % view.tokens];
            const slot = at(view.undoSort, entry);
            const keys = windowKeys(view, slot);
            // What softmax is left with: the largest of what is done to the logits decides.
            const found = keys.map((_, index) => at(kernel, slot * keys.length + index));
            const most = Math.max(...found);
            const seesItself = most <= SEEN_ABOVE && keys[found.indexOf(most)] === query;
            expect(pairPlaces(view, round, query, query).holds.itself).toBe(seesItself);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });
});
