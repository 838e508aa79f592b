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
    ['a name twice', '{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"a":{}}', /names a twice/],
    ['an escaped name twice', '{"b":1,"\\u0062":2}', /names b twice/],
    ['a key of an entry twice', '{"a":{"dtype":"F32","dtype":"I32"}}', /names dtype twice/],
    ['metadata twice', '{"__metadata__":{},"__metadata__":{}}', /names __metadata__ twice/],
    ['metadata as a list', '{"__metadata__":[]}', /__metadata__ must be an object of texts/],
    ['metadata that is no text', '{"__metadata__":{"a":1}}', /__metadata__ must be an object of texts/],
  ])('%s', (_, header, message) => {
    expect(() => readSafetensors(fileWith(header))).toThrow(RangeError);
    expect(() => readSafetensors(fileWith(header))).toThrow(message);
  });
});

describe('each byte belongs to exactly one tensor', () => {
  const entry = (start: number, end: number) =>
    `{"dtype":"F32","shape":[${(end - start) / 4}],"data_offsets":[${start},${end}]}`;
  const withBytes = (header: string, count: number) =>
    Uint8Array.from([...fileWith(header), ...new Uint8Array(count)]);

  test.each([
    ['a hole', `{"a":${entry(0, 4)},"b":${entry(8, 12)}}`, 12, 'bytes 4 to 8 belong to no tensor'],
    ['a hole at the start', `{"a":${entry(4, 8)}}`, 8, 'bytes 0 to 4 belong to no tensor'],
    ['bytes behind the last', `{"a":${entry(0, 4)}}`, 9, 'bytes 4 to 9 belong to no tensor'],
    ['two of the same bytes', `{"b":${entry(0, 8)},"a":${entry(4, 12)}}`, 12, 'b and a share bytes 4 to 8'],
    ['one within another', `{"b":${entry(0, 12)},"a":${entry(4, 8)}}`, 12, 'b and a share bytes 4 to 8'],
  ])('%s is refused', (_, header, count, message) => {
    expect(() => readSafetensors(withBytes(header, count))).toThrow(RangeError);
    expect(() => readSafetensors(withBytes(header, count))).toThrow(message);
  });

  test('in whatever order they are named, empty ones among them', () => {
    const header = `{"b":${entry(4, 8)},"c":${entry(4, 4)},"a":${entry(0, 4)}}`;
    expect([...readSafetensors(withBytes(header, 8)).tensors.keys()]).toEqual(['b', 'c', 'a']);
  });
});

test.each([
  ['', /it is empty/],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:0', /it is a Git LFS pointer; fetch the file/],
  ['<!DOCTYPE html><html></html>', /it begins with the text "<!DOCTYPE html><html><\/html>"/],
  ['{"error":"not found"}', /it begins with the text/],
])('the text %j is told from a safetensors file', (text, message) => {
  expect(() => readSafetensors(new TextEncoder().encode(text))).toThrow(message);
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
    [
      'no seed',
      JSON.stringify({ ...facts, seed: undefined }),
      /the recording: seed is missing; it must be given/,
    ],
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
