import { describe, expect, it } from 'vitest';
import {
  bucketCount,
  configProblems,
  parseConfig,
  rotationColumns,
  type ReformerConfig,
} from '../../src/config/reformerConfig.ts';
import { tinyConfig } from '../support/tinyModel.ts';

const sound = tinyConfig(64);
const axial = {
  kind: 'axial' as const,
  shape: [8, 8] as [number, number],
  dims: [6, 10] as [number, number],
};

const CROSS_FIELD: [string, Partial<ReformerConfig>, string, string, string][] = [
  ['an odd factor', { bucketFactors: [4, 5] }, 'bucketFactors', '5', 'bucketFactors is 5; it must be even'],
  [
    'no factor',
    { bucketFactors: [] },
    'bucketFactors',
    '[]',
    'bucketFactors is []; it must hold at least one factor',
  ],
  [
    'a chunk that does not divide',
    { chunkLength: 7 },
    'chunkLength',
    '7',
    'chunkLength is 7; it must divide the length 64',
  ],
  [
    'a local chunk that does not divide',
    { layers: ['local'], localChunkLength: 10 },
    'localChunkLength',
    '10',
    'localChunkLength is 10; it must divide the length 64',
  ],
  [
    'slices that do not divide',
    { feedForwardChunks: 3 },
    'feedForwardChunks',
    '3',
    'feedForwardChunks is 3; it must divide the length 64',
  ],
  [
    'a grid of another size',
    { positions: { ...axial, shape: [8, 4] } },
    'positions.shape',
    '8 × 4',
    'positions.shape is 8 × 4; its product must be 64',
  ],
  [
    'parts of another width',
    { positions: { ...axial, dims: [8, 10] } },
    'positions.dims',
    '8 + 10',
    'positions.dims is 8 + 10; its sum must be 16',
  ],
  [
    'an epsilon of zero',
    { layerNormEpsilon: 0 },
    'layerNormEpsilon',
    '0',
    'layerNormEpsilon is 0; it must be above 0',
  ],
];

const SINGLE_FIELD: [string, unknown, string][] = [
  ['heads', 0, 'heads is 0; it must be a whole number from 1 to 64'],
  ['heads', 2.5, 'heads is 2.5; it must be a whole number from 1 to 64'],
  ['hashRounds', '4', 'hashRounds is "4"; it must be a whole number from 1 to 64'],
  ['modelDim', undefined, 'modelDim is missing; it must be a whole number from 1 to 8192'],
  ['activation', 'swish', 'activation is "swish"; it must be one of relu, gelu, gelu_tanh'],
  ['preset', 'linformer', 'preset is "linformer"; it must be one of paper, huggingface, trax, lucidrains'],
  [
    'layers',
    ['lsh', 'sparse'],
    'layers holds "sparse"; each layer must be one of lsh, local, full, standard',
  ],
  ['causal', 1, 'causal is 1; it must be true or false'],
];

describe('configProblems', () => {
  it('finds nothing wrong with a config that holds together', () => {
    expect(configProblems(sound)).toEqual([]);
    expect(configProblems({ ...sound, positions: axial })).toEqual([]);
  });

  it.each(CROSS_FIELD)('names field, value and requirement: %s', (_, changes, field, actual, message) => {
    expect(configProblems({ ...sound, ...changes })).toEqual([
      expect.objectContaining({ field, actual, message }),
    ]);
  });

  it.each(SINGLE_FIELD)('names field, value and requirement: %s = %j', (field, value, message) => {
    expect(configProblems({ ...sound, [field]: value }).map((problem) => problem.message)).toEqual([message]);
  });

  it('lists every problem, not only the first', () => {
    const problems = configProblems({ ...sound, bucketFactors: [3, 5], chunkLength: 7 });
    expect(problems.map(({ actual }) => actual)).toEqual(['3', '5', '7']);
  });

  it('ignores the chunk length of an attention that no layer has', () => {
    expect(configProblems({ ...sound, layers: ['lsh'], localChunkLength: 7 })).toEqual([]);
    expect(configProblems({ ...sound, layers: ['local'], chunkLength: 7 })).toEqual([]);
  });

  it('lets a chunk be longer than the sequence, which is then attended exactly', () => {
    expect(configProblems({ ...sound, chunkLength: 100 })).toEqual([]);
  });
});

describe('parseConfig', () => {
  it('gives the same config back', () => {
    expect(parseConfig(JSON.parse(JSON.stringify(sound)))).toEqual(sound);
  });

  it('throws one RangeError with every problem', () => {
    expect(() => parseConfig({ ...sound, bucketFactors: [3], chunkLength: 7 })).toThrow(
      new RangeError('bucketFactors is 3; it must be even; chunkLength is 7; it must divide the length 64'),
    );
  });
});

describe('bucket factors', () => {
  it('multiply to the buckets, and half their sum is the width of a rotation', () => {
    expect(bucketCount({ bucketFactors: [4, 6] })).toBe(24);
    expect(rotationColumns({ bucketFactors: [4, 6] })).toBe(5);
  });
});
