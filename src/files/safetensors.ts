import * as v from 'valibot';
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
 * Reads a file. Floats of other widths (F64, F16, BF16) become float32.
 *
 * @throws RangeError naming what is wrong with the bytes: too short, no JSON header, a tensor of another dtype,
 *   or one whose bytes do not match its shape or lie outside the file
 */
export function readSafetensors(bytes: Uint8Array): TensorFile {
  if (bytes.length < 8)
    throw new RangeError(`the file has ${bytes.length} bytes; safetensors needs at least 8`);
  const headerLength = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (headerLength > bytes.length - 8) {
    throw new RangeError(
      `the header says ${headerLength} bytes; the file has ${bytes.length - 8} after its length`,
    );
  }
  const { __metadata__: metadata = {}, ...entries } = parseHeader(bytes.subarray(8, 8 + headerLength));
  // A plain view: Node's Buffer has a slice of its own that does not copy.
  const body = new Uint8Array(
    bytes.buffer,
    bytes.byteOffset + 8 + headerLength,
    bytes.length - 8 - headerLength,
  );
  const tensors = new Map<string, StoredTensor>();
  for (const [name, entry] of Object.entries(entries)) tensors.set(name, readTensor(name, entry, body));
  if (!isTexts(metadata)) throw new RangeError('__metadata__ must be an object of texts');
  return { tensors, metadata };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof header === 'object' && header !== null && !Array.isArray(header))
      return header as Record<string, unknown>;
  } catch {
    // Falls through: the message below says what is required.
  }
  throw new RangeError(
    'the header is no JSON object; a safetensors file starts with its length and a JSON object',
  );
}

function readTensor(name: string, entry: unknown, body: Uint8Array): StoredTensor {
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
  const needed = DTYPES[dtype].bytes * shape.reduce((product, length) => product * length, 1);
  if (end - start !== needed) {
    throw new RangeError(`${name} has ${end - start} bytes; its shape [${shape.join(', ')}] needs ${needed}`);
  }
  if (end > body.length) {
    throw new RangeError(`${name} ends at byte ${end}; the file's tensors end at ${body.length}`);
  }
  // Copied: typed arrays need an aligned start, and the views must outlive the file's buffer.
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
    Object.values(value).every((text) => typeof text === 'string')
  );
}
