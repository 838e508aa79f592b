import type { StreamPrecision } from '../../protocol/inversion.ts';

/** Rounds float32 numbers to what a precision can hold, ties to even; too large becomes infinite. */
export function roundStream(values: Float32Array, precision: StreamPrecision): Float32Array {
  if (precision === 'float32') return values;
  return values.map(precision === 'bfloat16' ? toBfloat16 : toFloat16);
}

const BITS = new Uint32Array(1);
const NUMBER = new Float32Array(BITS.buffer);

/** @returns the nearest number with 8 significant bits */
export function toBfloat16(value: number): number {
  NUMBER[0] = value;
  const bits = BITS[0] ?? 0;
  if (!Number.isFinite(value)) return value;
  // Half of what is cut off; one less where that would break a tie away from even.
  BITS[0] = (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000;
  return NUMBER[0];
}

/** Smallest normal float16, the spacing of the numbers below it, and the first that no longer fits. */
const LEAST_NORMAL = 2 ** -14;
const SUBNORMAL_STEP = 2 ** -24;
const TOO_LARGE = 65_520;

/** @returns the nearest number with 11 significant bits and an exponent of float16 */
export function toFloat16(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0) return value;
  if (size >= TOO_LARGE) return Math.sign(value) * Infinity;
  const step = size < LEAST_NORMAL ? SUBNORMAL_STEP : 2 ** (Math.floor(Math.log2(size)) - 10);
  return roundToEven(value / step) * step;
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
