import * as v from 'valibot';
import { duplicateKey } from './duplicateKey.ts';
import { DTYPES, type Dtype } from './storedNumbers.ts';

/** A tensor in a safetensors file. Shapes are row-major. */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** A safetensors file in memory: named tensors and text metadata. */
export interface TensorFile {
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

const shown = (input: unknown) =>
  input === undefined ? 'missing' : typeof input === 'string' ? input : JSON.stringify(input);
const wrong = (field: string, requirement: string) => (issue: v.BaseIssue<unknown>) =>
  `${field} ${shown(issue.input)}; it must be ${requirement}`;

const size = (field: string) => {
  const message = wrong(field, 'whole numbers from 0');
  return v.pipe(v.number(message), v.integer(message), v.minValue(0, message));
};

const headerEntry = v.object(
  {
    dtype: v.picklist(
      Object.keys(DTYPES) as Dtype[],
      wrong('dtype', `one of ${Object.keys(DTYPES).join(', ')}`),
    ),
    shape: v.array(size('shape'), wrong('shape', 'a list')),
    data_offsets: v.tuple([size('data_offsets'), size('data_offsets')], wrong('data_offsets', 'two numbers')),
  },
  wrong('entry', 'an object with dtype, shape and data_offsets'),
);

/** Writes the safetensors form: header length (u64), JSON header padded to 8 bytes, then the little-endian numbers. */
export function writeSafetensors(file: TensorFile): Uint8Array<ArrayBuffer> {
  if (file.tensors.has('__metadata__'))
    throw new RangeError('a tensor is named __metadata__, which safetensors keeps for itself');
  // A map, not an object: a tensor may have any name, __proto__ too.
  const header = new Map<string, unknown>([['__metadata__', file.metadata]]);
  let offset = 0;
  for (const [name, { shape, data }] of file.tensors) {
    const dtype = data instanceof Int32Array ? 'I32' : 'F32';
    header.set(name, { dtype, shape, data_offsets: [offset, offset + data.byteLength] });
    offset += data.byteLength;
  }
  const json = new TextEncoder().encode(jsonObject(header));
  const headerLength = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + offset).fill(0x20, 8, 8 + headerLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, 8);
  let at = 8 + headerLength;
  for (const { data } of file.tensors.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Reads a file, by the format's own rules: each name once, and each byte of exactly one tensor. Floats of other widths
 * (F64, F16, BF16) become float32.
 *
 * @throws RangeError naming what is wrong with the bytes: no such file, a header that is no JSON object or names
 *   something twice, a tensor of another dtype or whose bytes do not match its shape, bytes of two tensors or of none
 * @see https://github.com/huggingface/safetensors#format
 */
export function readSafetensors(bytes: Uint8Array): TensorFile {
  const headerLength = readHeaderLength(bytes);
  const { __metadata__: metadata = {}, ...entries } = parseHeader(bytes.subarray(8, 8 + headerLength));
  if (!isTexts(metadata)) throw new RangeError('__metadata__ must be an object of texts');
  // A plain view: Node's Buffer has a slice of its own that does not copy.
  const body = new Uint8Array(
    bytes.buffer,
    bytes.byteOffset + 8 + headerLength,
    bytes.length - 8 - headerLength,
  );
  const places = Object.entries(entries).map(([name, entry]) => placeOf(name, entry, body.length));
  checkCovered(places, body.length);
  return { tensors: new Map(places.map((place) => [place.name, readTensor(place, body)])), metadata };
}

function readHeaderLength(bytes: Uint8Array): number {
  const no = 'this is no safetensors file: it';
  if (bytes.length === 0) throw new RangeError(`${no} is empty`);
  if (bytes.length < 8) throw new RangeError(`${no} has ${bytes.length} bytes; at least 8 are needed`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length <= bytes.length - 8) return length;
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 80));
  if (beginning.startsWith('version https://git-lfs'))
    throw new RangeError(`${no} is a Git LFS pointer; fetch the file that it stands for, with git lfs pull`);
  // Eight letters at the start of a text are an absurd length.
  if (/^[\t\n\r -~]{8}/.test(beginning))
    throw new RangeError(
      `${no} begins with the text ${JSON.stringify(beginning.trim().slice(0, 40))}; it must begin with the header’s length`,
    );
  throw new RangeError(`the header says ${length} bytes; the file has ${bytes.length - 8} after its length`);
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  let text = '';
  let header: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    header = JSON.parse(text);
  } catch {
    // Falls through: the message below says what is required.
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    throw new RangeError(
      'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
    );
  const twice = duplicateKey(text);
  if (twice !== null) throw new RangeError(`the header names ${twice} twice; each name must stand once`);
  return header as Record<string, unknown>;
}

/** A tensor's entry, checked, and where its bytes lie among the tensors'. */
interface Place {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Sorted by place, each must begin where the one before ends. */
function checkCovered(places: readonly Place[], length: number): void {
  const sorted = places.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let covered = 0;
  let before = '';
  for (const { name, start, end } of [...sorted, { name: '', start: length, end: length }]) {
    if (start > covered)
      throw new RangeError(`bytes ${covered} to ${start} belong to no tensor; each must belong to one`);
    if (start < covered)
      throw new RangeError(
        `${before} and ${name} share bytes ${start} to ${Math.min(covered, end)}; no two tensors may`,
      );
    covered = end;
    before = name;
  }
}

function placeOf(name: string, entry: unknown, length: number): Place {
  const parsed = v.safeParse(headerEntry, entry);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    // A key that is missing is reported as the entry's problem; its path names the key.
    const message =
      issue.kind === 'schema' && issue.type === 'object' && place !== null ? `no ${place}` : issue.message;
    throw new RangeError(`${name} has ${message}`);
  }
  const { dtype, shape } = parsed.output;
  const [start, end] = parsed.output.data_offsets;
  const needed = DTYPES[dtype].bytes * shape.reduce((product, size) => product * size, 1);
  if (end - start !== needed) {
    throw new RangeError(`${name} has ${end - start} bytes; its shape [${shape.join(', ')}] needs ${needed}`);
  }
  if (end > length) throw new RangeError(`${name} ends at byte ${end}; the file's tensors end at ${length}`);
  return { name, dtype, shape, start, end };
}

/** Copied: typed arrays need an aligned start, and the views must outlive the file's buffer. */
function readTensor({ dtype, shape, start, end }: Place, body: Uint8Array): StoredTensor {
  return { shape, data: DTYPES[dtype].read(body.slice(start, end).buffer) };
}

function jsonObject(entries: ReadonlyMap<string, unknown>): string {
  return `{${Array.from(entries, ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}

/** Checked by hand: valibot's record drops names such as `prototype`. */
function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
