import { expect, it } from 'vitest';
import { firstScene } from '../../src/scene/scene.ts';
import { configOf } from '../../src/scene/settings.ts';
import { settingsForNetwork } from '../../src/scene/settingsForNetwork.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

const { settings } = firstScene('en');

it('the settings of a network that the page has run that network', () => {
  const config = duplicationConfig(128, {
    heads: 4,
    headDim: 16,
    hashRounds: 4,
    bucketFactors: [16],
    chunkLength: 32,
    preset: 'huggingface',
    layers: ['lsh', 'lsh'],
  });
  const found = settingsForNetwork(config, settings);
  expect(found).toMatchObject({
    tokens: 128,
    heads: 4,
    layers: 2,
    hashRounds: 4,
    buckets: 16,
    chunkLength: 32,
  });
  if (!('field' in found)) expect(configOf(found)).toEqual({ ...config, localChunkLength: 16 });
});

it('what is no part of the weights becomes what is nearest to it', () => {
  const config = duplicationConfig(64, { hashRounds: 64, bucketFactors: [16, 16], chunkLength: 64 });
  expect(settingsForNetwork(config, settings)).toMatchObject({
    hashRounds: 16,
    buckets: 64,
    chunkLength: 32,
  });
});

it.each([
  [duplicationConfig(48), { field: 'maxTokens', actual: '48', required: '16, 32, 64, 128, 256' }],
  [duplicationConfig(64, { vocabulary: 65 }), { field: 'vocabulary', actual: '65', required: '64' }],
  [duplicationConfig(64, { modelDim: 32, headDim: 32 }), { field: 'modelDim', actual: '32', required: '64' }],
  [duplicationConfig(64, { heads: 8, headDim: 8 }), { field: 'heads', actual: '8', required: '1, 2, 4' }],
  [duplicationConfig(64, { layers: ['local'] }), { field: 'layers', actual: 'local', required: 'lsh' }],
  [
    duplicationConfig(64, { layers: ['lsh', 'lsh', 'lsh'] }),
    { field: 'layers', actual: '3', required: '1, 2, 4' },
  ],
  [duplicationConfig(64, { causal: false }), { field: 'causal', actual: 'false', required: 'true' }],
  [
    duplicationConfig(64, { positions: { kind: 'axial', shape: [8, 8], dims: [32, 32] } }),
    { field: 'positions', actual: 'axial', required: 'learned' },
  ],
])('another network is refused by its field: $1.field $1.actual', (config, problem) => {
  expect(settingsForNetwork(config, settings)).toEqual(problem);
});
