/** A dtype of the safetensors format that this program reads. */
export type Dtype = keyof typeof DTYPES;

/** Bytes a number, and how a tensor's little-endian bytes become numbers: whole numbers int32, all others float32. */
export const DTYPES = {
  F32: { bytes: 4, read: (bytes: ArrayBuffer) => new Float32Array(bytes) },
  I32: { bytes: 4, read: (bytes: ArrayBuffer) => new Int32Array(bytes) },
  F64: { bytes: 8, read: (bytes: ArrayBuffer) => Float32Array.from(new Float64Array(bytes)) },
  F16: { bytes: 2, read: (bytes: ArrayBuffer) => Float32Array.from(new Uint16Array(bytes), halfToNumber) },
  // The upper half of a float32.
  BF16: {
    bytes: 2,
    read: (bytes: ArrayBuffer) =>
      new Float32Array(Uint32Array.from(new Uint16Array(bytes), (bits) => bits << 16).buffer),
  },
} as const;

/** One sign bit, five of exponent, ten of fraction (IEEE 754 binary16). Float16Array is younger than Node 20. */
function halfToNumber(bits: number): number {
  const sign = bits >> 15 === 1 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
