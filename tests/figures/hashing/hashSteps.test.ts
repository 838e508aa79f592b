import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { angleBetween, hashSteps } from '../../../src/figures/hashing/hashSteps.ts';
import { hashTokensReference } from '../../../src/kernels/hashTokens/reference.ts';
import { layerInts, type Recording } from '../../../src/recording/recording.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { gaussiansFrom, seededUniforms } from '../../../src/maths/seededUniforms.ts';

const twoHeads = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));
const LANGUAGES = ['en', 'ru', 'ko'];
const shipped = (language: string) =>
  readRecording(readFileSync(`public/recordings/duplication-64.${language}.safetensors`));

it.each(LANGUAGES)('every bucket of the shipped run (%s) comes out as the run recorded it', (language) => {
  const recording = shipped(language);
  expect(allBuckets(recording)).toEqual([...layerInts(recording, 0, 'bucketIds').data]);
});

it('with factorised buckets the winners count as the kernel counts them', () => {
  const base = shipped('en');
  const [heads, tokens, headDim, rounds, factors] = [2, 6, 5, 3, [4, 6]];
  const next = gaussiansFrom(seededUniforms(3));
  const filled = (length: number) => Float32Array.from({ length }, next);
  const rotations = filled(heads * headDim * rounds * 5);
  const sharedQK = filled(heads * tokens * headDim);
  const recording: Recording = {
    ...base,
    config: { ...base.config, heads, headDim, maxTokens: tokens, hashRounds: rounds, bucketFactors: factors },
    layers: [
      {
        sharedQK: { axes: ['heads', 'tokens', 'headDim'], shape: [heads, tokens, headDim], data: sharedQK },
        rotations: {
          axes: ['heads', 'headDim', 'hashRounds', 'rotationColumns'],
          shape: [heads, headDim, rounds, 5],
          data: rotations,
        },
      },
    ],
  };
  const mask = new Int32Array(tokens).fill(1);
  const sizes = { rows: heads, heads, tokens, headDim, rounds, factors };
  expect(allBuckets(recording)).toEqual([...hashTokensReference(sharedQK, rotations, mask, sizes)]);
});

it('mirrored, the second half is the negative of the first, and the winner is the longest', () => {
  const { vector, parts } = hashSteps(twoHeads, { layer: 0, head: 1, round: 1, token: 36 });
  expect(vector).toHaveLength(32);
  const [part] = parts;
  expect(part?.signed.slice(4)).toEqual(part?.projected.map((value) => -value));
  expect(part?.signed[part.winner]).toBe(Math.max(...(part?.projected ?? []).map(Math.abs)));
});

it('angles are those of geometry', () => {
  expect(angleBetween([1, 0], [0, 2])).toBeCloseTo(Math.PI / 2, 12);
  expect(angleBetween([3, 4], [6, 8])).toBeCloseTo(0, 6);
  expect(angleBetween([0, 0], [1, 0])).toBe(Math.PI / 2);
});

/** [heads, rounds, tokens] */
function allBuckets(recording: Recording): number[] {
  const { heads, hashRounds, maxTokens } = recording.config;
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  return range(heads).flatMap((head) =>
    range(hashRounds).flatMap((round) =>
      range(maxTokens).map((token) => hashSteps(recording, { layer: 0, head, round, token }).bucket),
    ),
  );
}
