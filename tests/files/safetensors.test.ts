import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/files/safetensors.ts';

const storedTensors = fc
  .record({ shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), ints: fc.boolean() })
  .chain(({ shape, ints }) => {
    const size = shape.reduce((product, length) => product * length, 1);
    const length = { minLength: size, maxLength: size };
    const data: fc.Arbitrary<Float32Array | Int32Array> = ints
      ? fc.int32Array(length)
      : fc.float32Array(length);
    return data.map((numbers): StoredTensor => ({ shape, data: numbers }));
  });

const files = fc.record({
  tensors: fc
    .uniqueArray(
      fc.tuple(
        fc.string().filter((name) => name !== '__metadata__' && name !== '__proto__'),
        storedTensors,
      ),
      {
        selector: ([name]) => name,
        maxLength: 5,
      },
    )
    .map((entries) => new Map(entries)),
  metadata: fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.string(),
    { noNullPrototype: true },
  ),
});

describe('safetensors', () => {
  it('read gives back every tensor and text that write was given, NaN and −0 included', () => {
    fc.assert(
      fc.property(files, (file) => {
        const read = readSafetensors(writeSafetensors(file));
        expect(read.metadata).toEqual(file.metadata);
        expect(new Map([...read.tensors].sort(byName))).toEqual(new Map([...file.tensors].sort(byName)));
      }),
    );
  });

  it('the numbers start at a multiple of 8 bytes, as other readers need', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(Number(new DataView(writeSafetensors(file).buffer).getBigUint64(0, true)) % 8).toBe(0);
      }),
    );
  });

  it('a file may lie anywhere in a larger buffer, and outlives it', () => {
    const tensor = { shape: [3], data: Float32Array.of(1, 2, 3) };
    const bytes = writeSafetensors({ tensors: new Map([['a', tensor]]), metadata: {} });
    const larger = new Uint8Array(bytes.length + 13);
    larger.set(bytes, 5);
    const read = readSafetensors(larger.subarray(5, 5 + bytes.length));
    larger.fill(0);
    expect(read.tensors.get('a')).toEqual(tensor);
  });

  it.each([
    [
      'too few bytes',
      new Uint8Array(3),
      'this is no safetensors file: it has 3 bytes; at least 8 are needed',
    ],
    [
      'a header longer than the file',
      withHeader('{}', 100),
      'the header says 100 bytes; the file has 2 after its length',
    ],
    [
      'a header that is no JSON',
      withHeader('{"a":'),
      'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
    ],
    [
      'a header that is no object',
      withHeader('7'),
      'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
    ],
    [
      'another dtype',
      withHeader('{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}'),
      'a has dtype I64; it must be one of F32, I32, F64, F16, BF16',
    ],
    [
      'bytes that do not match the shape',
      withHeader('{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]}}'),
      'a has 20 bytes; its shape [2, 3] needs 24',
    ],
    [
      'numbers behind the end',
      withHeader('{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8]}}'),
      "a ends at byte 8; the file's tensors end at 0",
    ],
  ])('a RangeError says what is there and what is needed: %s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(new RangeError(message));
  });

  it.each([
    [
      'F16',
      Uint16Array.of(0x3c00, 0xc000, 0x7bff, 1, 0x8000, 0x3555, 0xfc00, 0x7e00),
      [1, -2, 65504, 2 ** -24, -0, 0.333251953125, -Infinity, NaN],
    ],
    ['BF16', Uint16Array.of(0x3f80, 0xc000, 0x4049, 0xff80), [1, -2, 3.140625, -Infinity]],
    ['F64', Float64Array.of(0.1, -1e300), [Math.fround(0.1), -Infinity]],
  ])('%s becomes float32', (dtype, numbers, expected) => {
    const { byteLength, length } = numbers;
    const header = withHeader(
      JSON.stringify({ a: { dtype, shape: [length], data_offsets: [0, byteLength] } }),
    );
    const file = Uint8Array.from([...header, ...new Uint8Array(numbers.buffer)]);
    expect(readSafetensors(file).tensors.get('a')).toEqual({
      shape: [length],
      data: Float32Array.from(expected),
    });
    expect(() => readSafetensors(file.subarray(0, -1))).toThrow(
      `a ends at byte ${byteLength}; the file's tensors end at ${byteLength - 1}`,
    );
  });

  it('a truncated file is never read as if it were whole', () => {
    const tensors = new Map([['a', { shape: [4], data: Int32Array.of(1, 2, 3, 4) }]]);
    const bytes = writeSafetensors({ tensors, metadata: { note: 'four' } });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readSafetensors(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });
});

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** A file of a header alone, whose length is right unless another is given. */
function withHeader(json: string, length = json.length): Uint8Array {
  const bytes = new Uint8Array(8 + json.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(new TextEncoder().encode(json), 8);
  return bytes;
}
