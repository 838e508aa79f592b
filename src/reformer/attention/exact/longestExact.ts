import { engine } from '@tensorflow/tfjs-core';

/** Bytes of a weight. */
const WEIGHT = 4;

/**
 * Exact attention holds the weights of all heads in one buffer, and a WebGPU adapter binds no more than its limit at once.
 *
 * @returns tokens of the longest sequence that this backend attends to exactly; Infinity where it has no such limit
 */
export function longestExact(batch: number, heads: number): number {
  // The type of a backend does not tell that WebGPU's has a device; those on the processor have none.
  const { device } = engine().backend as unknown as { readonly device?: GPUDevice };
  const limit = device?.limits.maxStorageBufferBindingSize;
  return limit === undefined ? Infinity : Math.floor(Math.sqrt(limit / (WEIGHT * batch * heads)));
}

/** @throws RangeError where the sequence is longer than that, saying how long it may be */
export function checkExactLength(batch: number, heads: number, tokens: number): void {
  const longest = longestExact(batch, heads);
  if (tokens > longest)
    throw new RangeError(
      `exact attention over ${tokens} tokens needs ${WEIGHT * batch * heads * tokens ** 2} bytes in one piece; with ${batch * heads} heads this adapter attends to at most ${longest} tokens`,
    );
}
