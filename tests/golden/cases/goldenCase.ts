import { tensor, type Tensor } from '@tensorflow/tfjs-core';

/** One tensor of a case. */
export interface GoldenArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | Float64Array;
}

/** The parts of case.json that the programs read. */
export interface CaseFile {
  readonly meta: { readonly id: string; readonly title: string };
  readonly config: Readonly<Record<string, unknown>>;
  readonly tensors: Readonly<Record<string, TensorEntry>>;
}

interface TensorEntry {
  readonly dtype: 'float32' | 'int32' | 'float64';
  readonly shape: readonly number[];
  readonly offset: number;
  readonly length: number;
}

const ARRAYS = { float32: Float32Array, int32: Int32Array, float64: Float64Array };

/** One case of the golden data: inputs, weights and the numbers of another implementation. */
export class GoldenCase {
  readonly id: string;
  readonly config: Readonly<Record<string, unknown>>;
  private readonly file: CaseFile;
  private readonly bytes: ArrayBuffer;

  constructor(file: CaseFile, bytes: ArrayBuffer) {
    this.id = file.meta.id;
    this.config = file.config;
    this.file = file;
    this.bytes = bytes;
  }

  get names(): string[] {
    return Object.keys(this.file.tensors);
  }

  has(name: string): boolean {
    return name in this.file.tensors;
  }

  /** @throws RangeError when the case holds no such tensor, or its bytes end before it */
  array(name: string): GoldenArray {
    const entry = this.file.tensors[name];
    if (entry === undefined) throw new RangeError(`case ${this.id} holds no ${name}`);
    const { dtype, shape, offset, length } = entry;
    const end = offset + length * ARRAYS[dtype].BYTES_PER_ELEMENT;
    if (end > this.bytes.byteLength)
      throw new RangeError(
        `case ${this.id}: ${name} ends at byte ${end}; case.bin has ${this.bytes.byteLength}`,
      );
    return { shape, data: new ARRAYS[dtype](this.bytes, offset, length) };
  }

  tensor(name: string): Tensor {
    const { shape, data } = this.array(name);
    if (data instanceof Int32Array) return tensor(data, [...shape], 'int32');
    return tensor(data instanceof Float64Array ? Float32Array.from(data) : data, [...shape], 'float32');
  }

  /** @throws RangeError when the config holds no such number */
  number(field: string): number {
    const value = this.config[field];
    if (typeof value !== 'number')
      throw new RangeError(`case ${this.id}: ${field} is ${JSON.stringify(value)}; a number is needed`);
    return value;
  }

  flag(field: string): boolean {
    return this.config[field] === true;
  }

  /** A number or a list of numbers, as a list. */
  numbers(field: string): number[] {
    const value = this.config[field];
    return Array.isArray(value) ? (value as number[]) : [this.number(field)];
  }
}

/** @returns [batch, tokens] ones where a case gives no mask */
export function maskOf(golden: GoldenCase, batch: number, tokens: number): { mask: Tensor; padded: boolean } {
  const name = ['in.attention_mask', 'in.input_mask'].find((each) => golden.has(each));
  if (name === undefined) {
    return { mask: tensor(new Int32Array(batch * tokens).fill(1), [batch, tokens], 'int32'), padded: false };
  }
  return { mask: golden.tensor(name), padded: golden.array(name).data.includes(0) };
}
