import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/files/safetensors.ts';
import { readWeightsFile, writeWeightsFile } from '../../src/files/weightsFile.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { SHIPPED_WEIGHTS } from '../../src/tasks/trainingDefaults.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const config = tinyConfig(16);
const tensors = initialWeights(config, 1);
const withMetadata = (metadata: Record<string, string>) =>
  readWeightsFile(writeSafetensors({ tensors, metadata }));

describe('a file of weights', () => {
  it('comes back with what its card says', () => {
    const training = { ...tinyPlan({ steps: 9 }), done: 4 };
    const read = readWeightsFile(writeWeightsFile(tensors, { task: 'duplication', config, training }));
    expect(read).toEqual({ card: { task: 'duplication', config, steps: 4 }, tensors });
    const imported = readWeightsFile(writeWeightsFile(tensors, { task: null, config, training: null }));
    expect(imported.card).toEqual({ task: null, config, steps: null });
  });

  it('of an earlier version is read: the page’s with its plan, imported ones with their config', () => {
    const plan = tinyPlan();
    const ofPage = withMetadata({ training: JSON.stringify({ config, plan, step: 7 }) });
    expect(ofPage.card).toEqual({ task: 'duplication', config, steps: 7 });
    const imported = withMetadata({ format: 'pt', config: JSON.stringify(config) });
    expect(imported.card).toEqual({ task: null, config, steps: null });
  });

  it.each(SHIPPED_WEIGHTS)('$name is read', ({ name, tokens }) => {
    const { card } = readWeightsFile(readFileSync(`public/weights/${name}.safetensors`));
    expect(card).toMatchObject({ task: 'duplication', config: { maxTokens: tokens } });
    expect(card.steps).toBeGreaterThan(100);
  });

  it.each<readonly [Record<string, string>, string]>([
    [{}, 'metadata hold nothing; they must hold the card of its network'],
    [{ format: 'pt' }, 'metadata hold format; they must hold the card'],
    [{ card: '[' }, 'the card is [; it must be a JSON object'],
    [{ card: '{}' }, 'config is missing; it must be given'],
    [{ card: JSON.stringify({ task: 7, config }) }, 'task is 7; it must be a name'],
    [
      { card: JSON.stringify({ config, training: { steps: -1 } }) },
      'steps is -1; it must be a whole number from 0',
    ],
    [{ card: JSON.stringify({ config: { ...config, heads: 0 } }) }, 'heads is 0; it must be a whole number'],
    [{ training: JSON.stringify({ config, plan: 1, step: 1 }) }, 'plan must be an object of facts'],
  ])('with the metadata %j is refused in words', (metadata, message) => {
    expect(() => withMetadata(metadata)).toThrow(RangeError);
    expect(() => withMetadata(metadata)).toThrow(message);
  });

  it.each([NaN, Infinity, -Infinity])('with the weight %s is refused by the name of its tensor', (value) => {
    const [name, { shape, data }] = [...tensors][0] as [string, StoredTensor];
    const broken = Float32Array.from(data);
    broken[3] = value;
    const file = writeWeightsFile(new Map([...tensors, [name, { shape, data: broken }]]), {
      task: null,
      config,
      training: null,
    });
    expect(() => readWeightsFile(file)).toThrow(
      new RangeError(`${name} holds ${value} at 3; every weight must be a finite number`),
    );
    expect(readSafetensors(file).tensors.size).toBe(tensors.size);
  });
});
