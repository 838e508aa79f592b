import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRequested,
  layerFloats,
  layerInts,
  modelInts,
  RECORDING_FORMAT,
  type NamedArray,
  type Recording,
} from '../../src/recording/recording.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { siteShape } from '../../src/recording/siteShape.ts';
import { readRecording, writeRecording } from '../../src/files/recordingFile.ts';
import { writeSafetensors } from '../../src/files/safetensors.ts';
import {
  LAYER_SITES,
  MODEL_SITES,
  siteFacts,
  type LayerSite,
  type ModelSite,
  type Site,
} from '../../src/recording/sites.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { runs } from '../support/effort.ts';

const SPELLINGS = [1, 2];

/** Numbers that a run of this config could have. */
function arrayOf(site: Site, config: ReformerConfig): NamedArray {
  const { axes, dtype } = siteFacts(site);
  const shape = siteShape(site, config, SPELLINGS.length);
  const length = shape.reduce((product, size) => product * size, 1);
  const slots = shape.at(-1) ?? 1;
  const isOrder = site === 'sortOrder' || site === 'undoSort';
  const data =
    dtype === 'int32'
      ? Int32Array.from({ length }, (_, index) => (isOrder ? index % slots : index % 2))
      : new Float32Array(length).fill(Math.fround(0.1));
  return { axes, shape, data };
}

function recordingOf(
  modelSites: readonly ModelSite[],
  layerSites: readonly (readonly LayerSite[])[],
): Recording {
  const config = tinyConfig(16, { layers: layerSites.map(() => 'lsh' as const) });
  const arrays = <S extends Site>(sites: readonly S[]) =>
    Object.fromEntries(sites.map((site) => [site, arrayOf(site, config)])) as Partial<Record<S, NamedArray>>;
  return {
    formatVersion: RECORDING_FORMAT,
    config,
    seed: -5,
    backend: { backend: 'webgpu', adapter: 'llvmpipe', software: true },
    weights: { kind: 'trainedHere', steps: 40 },
    cost: { peakBytes: 1024, milliseconds: 1.5 },
    spellingRounds: SPELLINGS,
    model: arrays(modelSites),
    layers: layerSites.map((sites) => arrays(sites)),
  };
}

const modelSites = Object.keys(MODEL_SITES) as ModelSite[];
const layerSites = Object.keys(LAYER_SITES) as LayerSite[];
const recordings = fc
  .record({
    model: fc.subarray(modelSites),
    layers: fc.array(fc.subarray(layerSites), { minLength: 1, maxLength: 3 }),
  })
  .map(({ model, layers }) => recordingOf(model, layers));

describe('recording files', () => {
  it('read gives back what write was given, whichever sites were recorded', () => {
    fc.assert(
      fc.property(recordings, (recording) => {
        expect(readRecording(writeRecording(recording))).toEqual(recording);
      }),
      { numRuns: runs(50) },
    );
  });

  it('another format version is refused with both versions', () => {
    const later = { ...recordingOf([], [[]]), formatVersion: 2 } as unknown as Recording;
    expect(() => readRecording(writeRecording(later))).toThrow(
      new RangeError(`the recording has format version 2; this program reads ${RECORDING_FORMAT}`),
    );
  });

  it('tensors without recording metadata are refused', () => {
    const bytes = writeSafetensors({ tensors: new Map(), metadata: {} });
    expect(() => readRecording(bytes)).toThrow(
      new RangeError('the file holds tensors but no recording metadata'),
    );
  });

  it('a config that does not hold together is refused by field', () => {
    const recording = recordingOf([], [[]]);
    const broken = { ...recording, config: { ...recording.config, chunkLength: 3 } };
    expect(() => readRecording(writeRecording(broken))).toThrow(
      /chunkLength is 3; it must divide the length 16/,
    );
  });

  it.each([
    'unknownSite',
    '0/unknownSite',
    '1/attention',
    'x/attention',
    '/bucketIds',
    '0x0/bucketIds',
    '00/bucketIds',
    '0/bucketIds/x',
    '0/constructor',
    'toString',
  ])('%s of a one-layer model is refused as no known site', (name) => {
    const { model, layers, ...facts } = recordingOf([], [[]]);
    expect([model, layers]).toEqual([{}, [{}]]);
    const tensors = new Map([[name, { shape: [1], data: Int32Array.of(0) }]]);
    const bytes = writeSafetensors({ tensors, metadata: { recording: JSON.stringify(facts) } });
    expect(() => readRecording(bytes)).toThrow(
      new RangeError(`the recording holds ${name}, which is no known site`),
    );
  });

  it('a site with another number of axes is refused with the axes that it must have', () => {
    const recording = recordingOf([], [['bucketIds']]);
    const flat = { axes: ['tokens'], shape: [8], data: new Int32Array(8) };
    expect(() => readRecording(writeRecording({ ...recording, layers: [{ bucketIds: flat }] }))).toThrow(
      new RangeError('0/bucketIds has 1 axes; it must have 3: heads, hashRounds, tokens'),
    );
  });
});

describe('numbers that no run can have are refused by name and place', () => {
  const whole = recordingOf(
    ['tokens', 'spellings'],
    [['bucketIds', 'sortOrder', 'undoSort', 'causes', 'attention']],
  );
  const [layer = {}] = whole.layers;
  const changed = (site: LayerSite, at: number, value: number): Recording => {
    const array = layer[site] as NamedArray;
    const data = array.data.slice();
    data[at] = value;
    return { ...whole, layers: [{ ...layer, [site]: { ...array, data } }] };
  };

  it.each<readonly [string, Recording, string | RegExp]>([
    ['a bucket below 0', changed('bucketIds', 3, -1), '0/bucketIds holds -1 at 3; each must be from 0 to 7'],
    ['a bucket too many', changed('bucketIds', 3, 8), '0/bucketIds holds 8 at 3; each must be from 0 to 7'],
    [
      'an order that is none',
      changed('sortOrder', 2, 1e9),
      '0/sortOrder holds 1000000000 at 2; each row must hold 0 to 31 once',
    ],
    [
      'an order with a slot twice',
      changed('sortOrder', 2, 1),
      '0/sortOrder holds 1 at 2 a second time; each row must hold 0 to 31 once',
    ],
    ['an unknown cause', changed('causes', 0, 6), '0/causes holds 6 at 0; each must be from 0 to 5'],
    ['NaN', changed('attention', 5, NaN), '0/attention holds NaN at 5; each must be a finite number'],
    [
      'more rounds than spelled',
      { ...whole, spellingRounds: [1, 2, 4] },
      'spellings is [2, 16]; the config needs [3, 16]',
    ],
    [
      'another number of rounds',
      { ...whole, config: { ...whole.config, hashRounds: 3 } },
      /is \[.*\]; the config needs/,
    ],
    [
      'a layer that hashes nothing',
      { ...whole, config: { ...whole.config, layers: ['full'] } },
      /layer 0 of kind full hashes nothing/,
    ],
  ])('%s', (_, recording, message) => {
    expect(() => readRecording(writeRecording(recording))).toThrow(RangeError);
    expect(() => readRecording(writeRecording(recording))).toThrow(message);
  });

  it('an order that the other does not undo', () => {
    const order = layer.sortOrder as NamedArray;
    const swapped = Int32Array.from(order.data);
    [swapped[0], swapped[1]] = [1, 0];
    const recording = { ...whole, layers: [{ ...layer, sortOrder: { ...order, data: swapped } }] };
    expect(() => readRecording(writeRecording(recording))).toThrow(
      new RangeError('0/undoSort does not undo sortOrder at slot 0; it must be its inverse'),
    );
  });

  it.each([NaN, 1.5, 1e21])('the seed %s', (seed) => {
    expect(() => readRecording(writeRecording({ ...whole, seed }))).toThrow(/the recording: seed is/);
  });
});

describe('reading sites', () => {
  const recording = recordingOf(['tokens'], [['bucketIds', 'attention'], []]);

  it('gives the numbers of a recorded site with its dtype', () => {
    expect(layerInts(recording, 0, 'bucketIds').data).toBeInstanceOf(Int32Array);
    expect(layerFloats(recording, 0, 'attention').data).toBeInstanceOf(Float32Array);
    expect(modelInts(recording, 'tokens').shape).toEqual([16]);
  });

  it('a site that was not recorded is named with its layer', () => {
    expect(() => layerInts(recording, 1, 'bucketIds')).toThrow(
      new RangeError('the recording does not hold bucketIds of layer 1 as int32; record it first'),
    );
    expect(() => layerFloats(recording, 0, 'logits')).toThrow(RangeError);
    expect(() => modelInts(recording, 'spellings')).toThrow(
      new RangeError('the recording does not hold spellings as int32; record it first'),
    );
  });
});

describe('requests', () => {
  it('an absent list asks for everything, a list for its own entries', () => {
    expect(isRequested({}, 'attention', 3)).toBe(true);
    expect(isRequested({ layers: [1] }, 'attention', 0)).toBe(false);
    expect(isRequested({ sites: ['logits'] }, 'attention', 0)).toBe(false);
    expect(isRequested({ layers: [1], sites: ['attention', 'tokens'] }, 'attention', 1)).toBe(true);
    expect(isRequested({ layers: [1], sites: ['attention', 'tokens'] }, 'tokens')).toBe(true);
  });
});
