import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTrainingRecording } from '../../src/files/trainingRecording.ts';

const read = (residual: string) =>
  readTrainingRecording(readFileSync(`public/recordings/training-12.${residual}.safetensors`));

it('the shipped reversible training rebuilt twelve blocks to rounding and held their bucket ids alone', () => {
  const { config, held, rebuildingError } = read('reversible');
  expect(config.layers).toHaveLength(12);
  expect(Math.max(...rebuildingError.flat())).toBeLessThan(1e-4);
  const forward = held.filter(({ pass }) => pass === 'forward').map(({ bytes }) => bytes);
  const ids = 4 * config.heads * config.hashRounds * config.maxTokens * 4;
  expect(forward.slice(1).map((bytes, index) => bytes - (forward[index] ?? NaN))).toEqual(
    new Array<number>(11).fill(ids),
  );
});

it('the shipped ordinary training held as much more with every block', () => {
  const { held } = read('ordinary');
  const forward = held.filter(({ pass }) => pass === 'forward').map(({ bytes }) => bytes);
  const steps = new Set(forward.slice(1).map((bytes, index) => bytes - (forward[index] ?? NaN)));
  expect(steps.size).toBe(1);
  expect([...steps][0]).toBeGreaterThan(1e6);
});
