import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_CONDITIONS, CONDITIONS, maskWith, pairPlaces } from '../../../src/figures/masks/conditions.ts';
import { layoutCauses } from '../../../src/figures/masks/causeMatrix.ts';
import { CAUSES } from '../../../src/kernels/chunkVisibility/reference.ts';
import { countSeen, layoutMatrix, matrixCells, NO_WEIGHT } from '../../../src/figures/masks/matrix.ts';
import { headView, pairCause, type RoundView } from '../../../src/figures/pairs/meetings.ts';
import { groupChances, layoutChances } from '../../../src/figures/answers/chances.ts';
import { tokenFacts } from '../../../src/figures/answers/tokenFacts.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { questionPairs } from '../../../src/tasks/duplication/duplicationBatch.ts';

const recording = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));
const pairs = questionPairs({ tokens: 64 });
const none = { bucket: false, lookBack: false, future: false, itself: false };

/** A view of any hash: buckets drawn, slots from a stable sort by bucket. */
const views = fc
  .record({
    chunks: fc.integer({ min: 2, max: 4 }),
    chunkLength: fc.integer({ min: 1, max: 4 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    ownBucketOnly: fc.boolean(),
    causal: fc.boolean(),
    seed: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 48, maxLength: 48 }),
  })
  .map(({ chunks, chunkLength, rounds, ownBucketOnly, causal, seed }): RoundView => {
    const tokens = chunks * chunkLength;
    const bucketIds = Int32Array.from(seed.slice(0, rounds * tokens));
    const roundOf = (entry: number) => Math.floor(entry / tokens);
    const sortOrder = Int32Array.from(bucketIds.keys()).sort(
      (one, other) =>
        roundOf(one) - roundOf(other) || (bucketIds[one] ?? 0) - (bucketIds[other] ?? 0) || one - other,
    );
    const undoSort = new Int32Array(rounds * tokens);
    sortOrder.forEach((entry, slot) => {
      undoSort[entry] = slot;
    });
    return {
      ...{ tokens, chunkLength, rounds, ownBucketOnly, causal, bucketIds, sortOrder, undoSort },
      ...{ chunksBefore: 1, chunksAfter: 0 },
    };
  });

describe('the mask as a product of its conditions', () => {
  test('with all of them it is what the run attends to; with none, everything', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, draw) => {
        const round = draw % view.rounds;
        const all = maskWith(view, round, ALL_CONDITIONS);
        all.forEach((seen, index) => {
          const [query, key] = [Math.floor(index / view.tokens), index % view.tokens];
          expect(seen === 1).toBe(pairCause(view, round, query, key) === 'attended');
          const { holds, applies } = pairPlaces(view, round, query, key);
          // That a lone token sees itself, no mask shows.
          const shown = CONDITIONS.every((condition) => !applies[condition] || holds[condition]);
          expect(seen === 1).toBe(shown && query !== key);
        });
        expect(maskWith(view, round, none).every((seen) => seen === 1)).toBe(true);
      }),
    );
  });

  test('asking one condition less never hides a pair', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('bucket', 'lookBack', 'future', 'itself'), (view, condition) => {
        const all = maskWith(view, 0, ALL_CONDITIONS);
        const fewer = maskWith(view, 0, { ...ALL_CONDITIONS, [condition]: false });
        expect(all.every((seen, index) => seen <= (fewer[index] ?? 0))).toBe(true);
      }),
    );
  });

  test('a pair tells where both stand: its chunk follows from its slot', () => {
    const view = headView(recording, 0, 0);
    const { query, key } = pairPlaces(view, 1, 40, 9);
    expect(query.chunk).toBe(Math.floor(query.slot / view.chunkLength));
    expect(view.sortOrder[64 + key.slot]).toBe(64 + 9);
  });
});

describe('the triangles', () => {
  test('without another rule every drawn pair has the weight that the run gave it', () => {
    for (const kind of ['round', 'all'] as const) {
      const cells = matrixCells(layoutMatrix(recording, { layer: 0, head: 0, round: 0 }, kind, pairs));
      expect(cells.every(({ weight }) => weight >= 0)).toBe(true);
    }
  });

  test('over all rounds, a pair that only another rule lets through has no weight', () => {
    const where = { layer: 0, head: 0, round: 0 };
    const own = layoutMatrix(recording, where, 'all', pairs);
    const wider = layoutMatrix(recording, where, 'all', pairs, { ownBucketOnly: false });
    expect(countSeen(wider)).toBeGreaterThan(countSeen(own));
    const added = matrixCells(wider).filter(({ query, key }) => Number.isNaN(own.weights[query * 64 + key]));
    expect(added.every(({ weight }) => weight === NO_WEIGHT)).toBe(true);
    const all = layoutMatrix(recording, where, 'round', pairs, { conditions: none });
    expect(countSeen(all)).toBe(64 * 64);
  });
});

describe('one token', () => {
  test('its facts are those of its row in the triangle of all rounds', () => {
    const matrix = layoutMatrix(recording, { layer: 0, head: 1, round: 0 }, 'all', []);
    for (const token of [0, 5, 36, 63]) {
      const facts = tokenFacts(recording, { layer: 0, head: 1, round: 0, token }, pairs);
      const row = matrixCells(matrix).filter(({ query }) => query === token);
      expect(facts.seen).toBe(row.length);
      const largest = Math.max(...row.map(({ weight }) => weight));
      if (row.length > 0) expect(facts.strongest?.weight).toBeCloseTo(largest, 6);
    }
  });
});

test('every letter has a chance a head and round, and the groups hold every letter once', () => {
  const letters = layoutChances(recording, 0, pairs);
  const { heads, hashRounds } = recording.config;
  expect(letters.every(({ chances }) => chances.flat().length === heads * hashRounds)).toBe(true);
  const groups = groupChances(letters);
  expect(groups.reduce((sum, group) => sum + group.letters, 0)).toBe(31);
  expect(groups.every(({ letters: all, right }) => right <= all)).toBe(true);
});

test('every pair has one cause, and those attended are those of the mask', () => {
  const view = headView(recording, 0, 0);
  const { counts, causes } = layoutCauses(view, 0);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(64 * 64);
  const mask = maskWith(view, 0, ALL_CONDITIONS);
  expect(causes.every((cause, index) => (cause === CAUSES.attended) === (mask[index] === 1))).toBe(true);
  expect(counts.itself).toBe(64);
  expect(counts.future).toBe((64 * 63) / 2);
  expect(layoutCauses(view, 'all').counts.attended).toBeGreaterThan(counts.attended);
});

describe('the four conditions of a pair, as they are told', () => {
  const view = headView(recording, 0, 0);

  test('a reading that sees other buckets does not ask for one, and does not call different ones the same', () => {
    const others = { ...view, ownBucketOnly: false };
    const places = pairPlaces(others, 0, 40, 9);
    expect(places.applies.bucket).toBe(false);
    expect(places.holds.bucket).toBe(places.query.bucket === places.key.bucket);
    expect(pairPlaces(view, 0, 40, 9).applies).toEqual(ALL_CONDITIONS);
  });

  test('a token may see itself exactly where it sees no other', () => {
    for (let query = 0; query < view.tokens; query++) {
      const others = Array.from({ length: query }, (_, key) => pairCause(view, 0, query, key));
      expect(pairPlaces(view, 0, query, query).holds.itself).toBe(!others.includes('attended'));
    }
  });
});
