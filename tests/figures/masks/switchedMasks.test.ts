import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layoutCauses } from '../../../src/figures/masks/causeMatrix.ts';
import {
  ALL_CONDITIONS,
  causesWith,
  CONDITIONS,
  isLetThrough,
  maskWith,
  pairPlaces,
  type Conditions,
} from '../../../src/figures/masks/conditions.ts';
import { newlySeen } from '../../../src/figures/masks/newlySeen.ts';
import { pairSays } from '../../../src/figures/masks/pairSays.ts';
import { headView, pairCause } from '../../../src/figures/pairs/meetings.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { CAUSES } from '../../../src/kernels/chunkVisibility/reference.ts';

const own = headView(readRecording(readFileSync('public/recordings/duplication-64.en.safetensors')), 0, 0);
const readings = [own, { ...own, ownBucketOnly: !own.ownBucketOnly }];

/** All sixteen choices of conditions. */
const choices: readonly Conditions[] = Array.from({ length: 16 }, (_, bits) => ({
  bucket: (bits & 1) === 0,
  lookBack: (bits & 2) === 0,
  future: (bits & 4) === 0,
  itself: (bits & 8) === 0,
}));

const positions = Array.from({ length: own.tokens }, (_, position) => position);
const everyPair = positions.flatMap((query) => positions.map((key) => [query, key] as const));

describe('all pairs by cause follow the switches', () => {
  test('whatever is asked, the pairs called seen are those of the mask beside them', () => {
    for (const view of readings) {
      for (const asked of choices) {
        const { causes } = layoutCauses(view, 0, asked);
        const mask = maskWith(view, 0, asked);
        expect(causes.every((cause, pair) => (cause === CAUSES.attended) === (mask[pair] === 1))).toBe(true);
      }
    }
  });

  test('with all four conditions a pair’s cause is the run’s', () => {
    for (const view of readings) {
      const cause = causesWith(view, 1, ALL_CONDITIONS);
      for (const [query, key] of everyPair) expect(cause(query, key)).toBe(pairCause(view, 1, query, key));
    }
  });
});

describe('the sentence of a pair', () => {
  test('it names the cause that the run has for it', () => {
    const said = { attended: 'seen', beyond: 'lookBack', otherBucket: 'bucket', future: 'future' };
    for (const [query, key] of everyPair) {
      const { cause } = pairSays(pairPlaces(own, 0, query, key), ALL_CONDITIONS);
      const ofRun = pairCause(own, 0, query, key);
      if (query === key) expect(['itself', 'alone']).toContain(cause);
      else expect(cause).toBe(said[ofRun as keyof typeof said]);
    }
  });

  test('it says that the switches turn a pair over exactly where they do', () => {
    for (const asked of choices) {
      for (const [query, key] of everyPair.filter((_, index) => index % 7 === 0)) {
        const pair = pairPlaces(own, 0, query, key);
        const before = isLetThrough(pair, ALL_CONDITIONS);
        const now = isLetThrough(pair, asked);
        expect(pairSays(pair, asked).switched).toBe(before === now ? 'no' : now ? 'seen' : 'unseen');
      }
    }
  });

  test('a key of the own chunk is told from one of the chunk before', () => {
    const seen = everyPair
      .map(([query, key]) => pairPlaces(own, 0, query, key))
      .filter(({ holds }) => CONDITIONS.every((condition) => holds[condition]))
      .map((pair) => ({ pair, chunks: pairSays(pair, ALL_CONDITIONS).chunks }));
    expect(new Set(seen.map(({ chunks }) => chunks))).toEqual(new Set(['own', 'before']));
    for (const { pair, chunks } of seen) expect(chunks === 'own').toBe(pair.query.chunk === pair.key.chunk);
  });
});

describe('what comes into sight', () => {
  test('pairs that are seen now and were not, and no other', () => {
    const before = Float32Array.of(NaN, 0.5, NaN, NaN);
    const after = Float32Array.of(0.1, 0.5, NaN, -1);
    expect(newlySeen(before, after)).toEqual([0, 3]);
    expect(newlySeen(after, before)).toEqual([]);
  });

  test('of a run of another length nothing comes in: it is another matrix', () => {
    expect(newlySeen(Float32Array.of(NaN), Float32Array.of(1, 1, 1, 1))).toEqual([]);
  });
});
