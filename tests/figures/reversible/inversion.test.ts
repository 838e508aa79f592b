import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutDepthErrors } from '../../../src/figures/reversible/depthErrors.ts';
import { compareHeld } from '../../../src/figures/reversible/heldMoments.ts';
import {
  compareDigits,
  countWrong,
  inversionErrors,
  INVERSION_STOPS,
  recordedInversion,
  streamSlots,
} from '../../../src/figures/reversible/inversion.ts';
import { parseDepthRecording } from '../../../src/files/depthRecording.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { readTrainingRecording } from '../../../src/files/trainingRecording.ts';
import { tokenErrors } from '../../../src/maths/tokenErrors.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const block = recordedInversion(recording, 0);
const { modelDim } = recording.config;

describe('the shipped run forward and back', () => {
  test('adds up: y1 = x1 + F(x2), y2 = x2 + G(y1)', () => {
    for (let index = 0; index < block.x1.length; index += 97) {
      expect(block.y1[index]).toBeCloseTo((block.x1[index] ?? NaN) + (block.attention[index] ?? NaN), 4);
      expect(block.y2[index]).toBeCloseTo((block.x2[index] ?? NaN) + (block.feedForward[index] ?? NaN), 4);
    }
  });

  test('comes back to rounding in every token, and in none when x1 is tried first', () => {
    const errors = inversionErrors(block, modelDim);
    expect(countWrong(errors.x1)).toBe(0);
    expect(countWrong(errors.x2)).toBe(0);
    expect(countWrong(errors.tried)).toBe(recording.config.maxTokens);
  });

  test('the inputs are gone once erased, and x1 stays locked until x2 is back', () => {
    const states = INVERSION_STOPS.map((stop) => {
      const { x1, x2, y1, y2 } = streamSlots(block, stop, 5, inversionErrors(block, modelDim));
      return [x1, x2, y1, y2].map(({ state, value }) => `${state}${value === null ? '' : '!'}`).join(' ');
    });
    expect(states).toEqual([
      'given! given! empty empty',
      'given! given! computed! empty',
      'given! given! computed! computed!',
      'locked erased computed! computed!',
      'locked rebuilt! computed! computed!',
      'rebuilt! rebuilt! computed! computed!',
    ]);
  });

  test('what came back wrong in some token is called wrong, not rebuilt', () => {
    const rebuiltX1 = block.rebuiltX1.with(7 * modelDim, 1 + (block.x1[7 * modelDim] ?? NaN));
    const errors = inversionErrors({ ...block, rebuiltX1 }, modelDim);
    const { x1, x2 } = streamSlots(block, 'x1', 5, errors);
    expect([x1.state, x2.state]).toEqual(['wrong', 'rebuilt']);
  });

  test('an ordinary stack’s recording says what it lacks', () => {
    const bare = { ...recording, layers: [{}] };
    expect(() => recordedInversion(bare, 0)).toThrow(/residualX1/);
  });
});

test('digits are the same up to the first that differs, and all of them for one number', () => {
  const marks = (value: number, truth: number) =>
    compareDigits(value, truth)
      .map(({ same }) => (same ? '.' : 'x'))
      .join('');
  expect(marks(1.23456789, 1.23456781)).toBe('.........x');
  expect(marks(-0.5, 0.5)).toBe('xxxxxxxxxxxx');
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(compareDigits(value, value).every(({ same }) => same)).toBe(true);
    }),
  );
});

test('a token counts as wrong from one wrong number on, and where a number is none', () => {
  const truth = new Float32Array(6);
  expect(countWrong(tokenErrors(Float32Array.of(0, 0.5, 1e-6, 0, NaN, 0), truth, 2))).toBe(2);
});

test('the recorded stack is further off with every block gone back, in every precision', () => {
  const json: unknown = JSON.parse(readFileSync('public/recordings/inversion-12.json', 'utf8'));
  const { lines } = layoutDepthErrors(parseDepthRecording(json), { width: 300, height: 200 });
  expect(lines.map(({ precision }) => precision)).toEqual(['float32', 'float16', 'bfloat16']);
  for (const { points } of lines) {
    expect(points.map(({ blocks }) => blocks)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(points.at(-1)?.error).toBeGreaterThan(points[0]?.error ?? NaN);
    expect(points.at(-1)?.y).toBeLessThan(points[0]?.y ?? NaN);
  }
  expect(() => parseDepthRecording({ ...(json as object), format: 2 })).toThrow(
    /format is 2; this version reads 1/,
  );
});

test('an ordinary stack piles up a card a block; the reversible one keeps one, and holds no more with depth', () => {
  const read = (residual: string) =>
    readTrainingRecording(readFileSync(`public/recordings/training-12.${residual}.safetensors`));
  const { layers, ordinary, reversible, most } = compareHeld(read('ordinary'), read('reversible'));
  expect(layers).toBe(12);
  expect(ordinary.slice(0, 12).map(({ cards }) => cards)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(ordinary.slice(12).map(({ cards }) => cards)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(new Set(reversible.map(({ cards }) => cards))).toEqual(new Set([1]));
  expect(most).toBe(Math.max(...ordinary.map(({ bytes }) => bytes)));
});
