import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headView, pairCauseOverRounds } from '../../../src/figures/pairs/meetings.ts';
import { roundShares } from '../../../src/figures/rounds/roundShares.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';

const recording = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));

test('a query’s rounds weigh one together, and it recovers what lies on pairs of some round', () => {
  const view = headView(recording, 0, 0);
  const shares = roundShares(recording, { layer: 0, head: 0, token: 45 });
  expect(shares.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
  expect(shares.keys.reduce((sum, { combined }) => sum + combined, 0)).toBeCloseTo(1, 5);
  expect(shares.keys.reduce((sum, { exact }) => sum + exact, 0)).toBeCloseTo(1, 5);
  for (const { key, count } of shares.keys)
    expect(count > 0).toBe(pairCauseOverRounds(view, 45, key) === 'attended');
  expect(shares.mass).toBeGreaterThanOrEqual(0);
  expect(shares.mass).toBeLessThanOrEqual(1 + 1e-6);
});

test('the first token has nothing but itself: there is no share to recover', () => {
  const { keys, mass } = roundShares(recording, { layer: 0, head: 0, token: 0 });
  expect(keys.map(({ key }) => key)).toEqual([0]);
  expect(mass).toBeNull();
});
