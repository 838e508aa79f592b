import { describe, expect, test } from 'vitest';
import { readRecording } from '../../src/files/recordingFile.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/files/safetensors.ts';

/** A file with this JSON text as its header and no tensor bytes. */
function fileWith(header: string): Uint8Array {
  const json = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + json.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

describe('a malformed safetensors header is a RangeError that names the tensor and what is wrong', () => {
  test.each([
    ['a list', '[]', /no JSON object/],
    ['an empty entry', '{"a":null}', /a has entry null; it must be an object/],
    ['no offsets', '{"a":{"dtype":"F32","shape":[1]}}', /a has no data_offsets/],
    ['a negative axis', '{"a":{"dtype":"F32","shape":[-1,0],"data_offsets":[0,0]}}', /a has shape -1/],
    ['a negative start', '{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}', /a has data_offsets -4/],
    ['offsets as text', '{"a":{"dtype":"F32","shape":[0],"data_offsets":["0","0"]}}', /a has data_offsets 0/],
    ['metadata that is no text', '{"__metadata__":{"a":1}}', /__metadata__ must be an object of texts/],
  ])('%s', (_, header, message) => {
    expect(() => readSafetensors(fileWith(header))).toThrow(RangeError);
    expect(() => readSafetensors(fileWith(header))).toThrow(message);
  });
});

const facts = {
  formatVersion: 1,
  config: {},
  seed: 1,
  backend: { backend: 'cpu', adapter: '', software: false },
  weights: { kind: 'random' },
  cost: { peakBytes: 0, milliseconds: 0 },
  spellingRounds: [],
};

function recordingWith(metadata: string, tensors = new Map<string, StoredTensor>()): Uint8Array {
  return writeSafetensors({ tensors, metadata: { recording: metadata } });
}

describe('a malformed recording is a RangeError that names the fact', () => {
  test.each([
    ['no JSON', '{', /no JSON/],
    ['null', 'null', /format version none/],
    ['another version', '{"formatVersion":9}', /format version 9; this program reads 1/],
    ['no seed', JSON.stringify({ ...facts, seed: undefined }), /seed is undefined/],
  ])('%s', (_, metadata, message) => {
    expect(() => readRecording(recordingWith(metadata))).toThrow(RangeError);
    expect(() => readRecording(recordingWith(metadata))).toThrow(message);
  });
});

test('a tensor may have any name but the one that safetensors keeps for itself', () => {
  const tensor = { shape: [1], data: Float32Array.of(2) };
  const file = writeSafetensors({ tensors: new Map([['__proto__', tensor]]), metadata: {} });
  expect(readSafetensors(file).tensors.has('__proto__')).toBe(true);
  expect(() => writeSafetensors({ tensors: new Map([['__metadata__', tensor]]), metadata: {} })).toThrow(
    RangeError,
  );
});
