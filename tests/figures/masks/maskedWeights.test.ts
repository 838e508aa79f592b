import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_CONDITIONS, maskWith } from '../../../src/figures/masks/conditions.ts';
import { maskedWeights } from '../../../src/figures/masks/maskedWeights.ts';
import { layoutMatrix } from '../../../src/figures/masks/matrix.ts';
import { headView } from '../../../src/figures/pairs/meetings.ts';
import { layerFloats } from '../../../src/recording/recording.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';

const recording = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));
const TOKENS = recording.config.maxTokens;
const view = headView(recording, 0, 1);

test('over every earlier token it is the run’s exact attention', () => {
  const mask = maskWith(view, 0, { bucket: false, lookBack: false, future: true, itself: true });
  const weights = maskedWeights(recording, { layer: 0, head: 1 }, mask);
  const exact = layerFloats(recording, 0, 'exactAttention').data.subarray(TOKENS * TOKENS);
  for (let query = 1; query < TOKENS; query++) {
    for (let key = 0; key < query; key++)
      expect(weights[query * TOKENS + key]).toBeCloseTo(exact[query * TOKENS + key] ?? NaN, 5);
  }
});

test('whatever conditions are asked, a row that sees anything sums to one', () => {
  for (let chosen = 0; chosen < 16; chosen++) {
    const [bucket, lookBack, future, itself] = [1, 2, 4, 8].map((bit) => (chosen & bit) !== 0);
    const conditions = {
      bucket: bucket === true,
      lookBack: lookBack === true,
      future: future === true,
      itself: itself === true,
    };
    const mask = maskWith(view, 1, conditions);
    const weights = maskedWeights(recording, { layer: 0, head: 1 }, mask);
    for (let query = 0; query < TOKENS; query++) {
      const row = weights.subarray(query * TOKENS, (query + 1) * TOKENS);
      const seen = row.filter((weight) => !Number.isNaN(weight));
      expect(seen).toHaveLength(
        mask.subarray(query * TOKENS, (query + 1) * TOKENS).reduce((sum, one) => sum + one, 0),
      );
      if (seen.length > 0) expect(seen.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
    }
  }
});

test('the triangle of a round is the run’s with all conditions, and run again without one', () => {
  const place = { layer: 0, head: 1, round: 1 };
  const own = layoutMatrix(recording, place, 'round', []);
  expect(layoutMatrix(recording, place, 'round', [], { conditions: ALL_CONDITIONS })).toEqual(own);
  const conditions = { ...ALL_CONDITIONS, bucket: false };
  const other = layoutMatrix(recording, place, 'round', [], { conditions });
  expect(other.weights).toEqual(maskedWeights(recording, place, maskWith(view, 1, conditions)));
});
