import * as fc from 'fast-check';
import { readSafetensors, type TensorFile } from '../../src/files/safetensors.ts';

/** Values that a reader may not have thought of, where anything else belongs. */
const ODD: readonly unknown[] = [
  ...[null, true, 0, -0, -1, 0.5, 1e21, -1e21, 2 ** 31, 2 ** 53, '', 'x', '0', '1e9', 'NaN'],
  ...[[], {}, [[]], [null], { length: 1e9 }, '__proto__', 'constructor', '\u0000', '\uD800', '𝔘'.repeat(40)],
];

const odd = fc.oneof(
  fc.constantFrom(...ODD),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A JSON value with a few parts replaced, dropped, doubled or renamed, anywhere in it. */
export function mutatedJson(value: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), fc.constantFrom('replace', 'drop', 'rename', 'append'), odd);
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = { root: JSON.parse(JSON.stringify(value)) as unknown };
    for (const [at, kind, drawn] of changes) {
      // Its own: a later change may go into it.
      const part: unknown = structuredClone(drawn);
      const places = placesOf(copy);
      const place = places[at % places.length];
      if (place === undefined) continue;
      const { holder, key } = place;
      if (kind === 'drop' && holder !== copy) Reflect.deleteProperty(holder, key);
      else if (kind === 'rename' && holder !== copy && !Array.isArray(holder)) {
        const moved = holder[key];
        Reflect.deleteProperty(holder, key);
        Object.defineProperty(holder, String(part), {
          value: moved,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      } else if (kind === 'append') {
        const inside = holder[key];
        if (Array.isArray(inside)) inside.push(part);
        else holder[key] = part;
      } else holder[key] = part;
    }
    return copy.root;
  });
}

type Holder = Record<string, unknown>;

function placesOf(root: Holder): { holder: Holder; key: string }[] {
  return Object.entries(root).flatMap(([key, value]) => [
    { holder: root, key },
    ...(typeof value === 'object' && value !== null ? placesOf(value as Holder) : []),
  ]);
}

/** A file with bytes changed, cut off, put in, or moved. */
export function mutatedBytes(valid: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(valid.length);
  return fc.oneof(
    fc
      .array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) =>
        changes.reduce((bytes, [place, byte]) => bytes.with(place % bytes.length, byte), valid),
      ),
    // The header is where a change means something.
    fc
      .array(fc.tuple(fc.nat(400), fc.nat(127)), { minLength: 1, maxLength: 4 })
      .map((changes) =>
        changes.reduce((bytes, [place, byte]) => bytes.with(place % bytes.length, byte), valid),
      ),
    at.map((end) => valid.slice(0, end)),
    fc
      .tuple(at, fc.uint8Array({ maxLength: 40 }))
      .map(([place, more]) => Uint8Array.from([...valid.slice(0, place), ...more, ...valid.slice(place)])),
    fc.tuple(at, at).map(([from, to]) => Uint8Array.from([...valid.slice(0, from), ...valid.slice(to)])),
    fc.uint8Array({ maxLength: 64 }),
  );
}

/** A safetensors file whose entries, metadata or numbers are changed, with a header that is whole JSON. */
export function mutatedTensorFile(valid: Uint8Array, metadataKey: string): fc.Arbitrary<Uint8Array> {
  const { tensors, metadata } = readSafetensors(valid);
  const told = JSON.parse(metadata[metadataKey] ?? 'null') as unknown;
  const headerLength = Number(new DataView(valid.buffer, valid.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(valid.subarray(8, 8 + headerLength))) as unknown;
  const body = valid.subarray(8 + headerLength);
  const names = [...tensors.keys()];
  return fc.oneof(
    mutatedJson(header).map((json) => fileOf(json, body)),
    mutatedJson(told).map((json) => {
      const changed = {
        ...(header as Holder),
        __metadata__: { ...metadata, [metadataKey]: JSON.stringify(json) },
      };
      return fileOf(changed, body);
    }),
    fc
      .tuple(fc.nat(), fc.nat(), fc.constantFrom(NaN, Infinity, -1, 1e9, -1e9, 2 ** 31 - 1))
      .map(([tensor, place, number]) =>
        withNumber({ tensors, metadata }, valid, names[tensor % names.length] ?? '', place, number),
      ),
  );
}

/** Told by its beginning: fast-check writes a failing input out, and a file is long. */
export class Told {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  [fc.toStringMethod](): string {
    return JSON.stringify(Buffer.from(this.bytes.subarray(0, 1500)).toString('latin1'));
  }
}

function fileOf(header: unknown, body: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + body.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(body, 8 + json.length);
  return bytes;
}

/** Writes one number of a tensor otherwise, where it lies in the file. */
function withNumber(
  file: TensorFile,
  valid: Uint8Array,
  name: string,
  place: number,
  number: number,
): Uint8Array {
  const tensor = file.tensors.get(name);
  const headerLength = Number(new DataView(valid.buffer, valid.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(valid.subarray(8, 8 + headerLength))) as Record<
    string,
    { data_offsets: [number, number] }
  >;
  const copy = valid.slice();
  const start = header[name]?.data_offsets[0] ?? 0;
  if (tensor === undefined || tensor.data.length === 0) return copy;
  const at = 8 + headerLength + start + 4 * (place % tensor.data.length);
  const view = new DataView(copy.buffer);
  if (tensor.data instanceof Int32Array) view.setInt32(at, number, true);
  else view.setFloat32(at, number, true);
  return copy;
}
