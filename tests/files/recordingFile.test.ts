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

function arrayOf(site: Site, size: number): NamedArray {
  const { axes, dtype } = siteFacts(site);
  const shape = axes.map(() => size);
  const length = size ** axes.length;
  const data =
    dtype === 'int32' ? new Int32Array(length).fill(7) : new Float32Array(length).fill(Math.fround(0.1));
  return { axes, shape, data };
}

/** A recording with these sites, every axis `size` long. */
function recordingOf(
  modelSites: readonly ModelSite[],
  layerSites: readonly (readonly LayerSite[])[],
  size = 2,
): Recording {
  const arrays = <S extends Site>(sites: readonly S[]) =>
    Object.fromEntries(sites.map((site) => [site, arrayOf(site, size)])) as Partial<Record<S, NamedArray>>;
  return {
    formatVersion: RECORDING_FORMAT,
    config: tinyConfig(16, { layers: layerSites.map(() => 'lsh' as const) }),
    seed: -5,
    backend: { backend: 'webgpu', adapter: 'llvmpipe', software: true },
    weights: { kind: 'trainedHere', steps: 40 },
    cost: { peakBytes: 1024, milliseconds: 1.5 },
    spellingRounds: [1, 2],
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
    size: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ model, layers, size }) => recordingOf(model, layers, size));

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

  it.each(['unknownSite', '0/unknownSite', '1/attention', 'x/attention'])(
    '%s of a one-layer model is refused as no known site',
    (name) => {
      const { model, layers, ...facts } = recordingOf([], [[]]);
      expect([model, layers]).toEqual([{}, [{}]]);
      const tensors = new Map([[name, { shape: [1], data: Int32Array.of(0) }]]);
      const bytes = writeSafetensors({ tensors, metadata: { recording: JSON.stringify(facts) } });
      expect(() => readRecording(bytes)).toThrow(
        new RangeError(`the recording holds ${name}, which is no known site`),
      );
    },
  );

  it('a site with another number of axes is refused with the axes that it must have', () => {
    const recording = recordingOf([], [['bucketIds']]);
    const flat = { axes: ['tokens'], shape: [8], data: new Int32Array(8) };
    expect(() => readRecording(writeRecording({ ...recording, layers: [{ bucketIds: flat }] }))).toThrow(
      new RangeError('bucketIds has 1 axes; it must have 3: heads, hashRounds, tokens'),
    );
  });
});

describe('reading sites', () => {
  const recording = recordingOf(['tokens'], [['bucketIds', 'attention'], []]);

  it('gives the numbers of a recorded site with its dtype', () => {
    expect(layerInts(recording, 0, 'bucketIds').data).toBeInstanceOf(Int32Array);
    expect(layerFloats(recording, 0, 'attention').data).toBeInstanceOf(Float32Array);
    expect(modelInts(recording, 'tokens').shape).toEqual([2]);
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
