import { SEEN_ABOVE } from '../chunkVisibility/reference.ts';

/** Sizes of attention within windows of chunks. The chunks of a row are circular. */
export interface WindowSizes {
  /** batch · heads */
  readonly rows: number;
  readonly slots: number;
  readonly headDim: number;
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
}

type Numbers = ArrayLike<number>;

/** What every pass reads: queries, keys, values [rows, slots, headDim], visibility [rows, slots, windowKeys]. */
export interface WindowOperands<Values> {
  readonly queries: Values;
  readonly keys: Values;
  readonly values: Values;
  readonly visibility: Values;
}

/** Values a slot that the forward pass gives besides the output: the largest logit and the sum of exp(logit − largest). */
export const STATISTICS = 2;

/**
 * The plain twin of windowAttention.wgsl: softmax(q · k where seen) · v, one query slot at a time.
 *
 * @returns [rows, slots, headDim + 2]: the output, the largest logit, the sum of exponentials relative to it
 */
export function windowAttentionReference(
  operands: WindowOperands<Numbers>,
  sizes: WindowSizes,
): Float32Array {
  const { rows, slots, headDim } = sizes;
  const { values } = operands;
  const width = headDim + STATISTICS;
  const result = new Float32Array(rows * slots * width);
  const window = new Window(operands, sizes);
  const sums = new Float64Array(headDim);
  for (let query = 0; query < rows * slots; query++) {
    window.lookFrom(query);
    let largest = -Infinity;
    for (const logit of window.logits) largest = Math.max(largest, logit);
    let total = 0;
    sums.fill(0);
    for (let index = 0; index < window.keys.length; index++) {
      const weight = Math.exp(at(window.logits, index) - largest);
      if (weight === 0) continue;
      total += weight;
      accumulate(sums, 0, weight, values, at(window.keys, index) * headDim, headDim);
    }
    for (let d = 0; d < headDim; d++) result[query * width + d] = at(sums, d) / total;
    result[query * width + headDim] = largest;
    result[query * width + headDim + 1] = total;
  }
  return result;
}

/** What the gradients read besides the operands. */
export interface WindowCotangents<Values> {
  /** Gradient by the output, [rows, slots, headDim]. */
  readonly byOutput: Values;
  /**
   * [rows, slots, 3]: largest logit, sum of exponentials, and what is taken off each dP: byOutput · output less the
   * gradient by the log-sum-exp.
   */
  readonly perQuery: Values;
}

/** Gradients of windowed attention, each [rows, slots, headDim]. */
export interface WindowGradients<Values> {
  readonly byQueries: Values;
  readonly byKeys: Values;
  readonly byValues: Values;
}

/**
 * The plain twin of queryGradient.wgsl and keyValueGradient.wgsl: with P = softmax, dV = Pᵀ dO, dP = dO Vᵀ,
 * dS = P ⊙ (dP − D), dQ = dS K, dK = dSᵀ Q. A logit that was replaced has no gradient.
 *
 * @returns [rows, slots, headDim] by the queries, and [2, rows, slots, headDim]: by the keys, by the values
 */
export function windowGradientsReference(
  operands: WindowOperands<Numbers>,
  { byOutput, perQuery }: WindowCotangents<Numbers>,
  sizes: WindowSizes,
): { byQueries: Float32Array; byKeysAndValues: Float32Array } {
  const { rows, slots, headDim } = sizes;
  const { queries, keys, values } = operands;
  const size = rows * slots * headDim;
  const byQueries = new Float32Array(size);
  const byKeysAndValues = new Float32Array(2 * size);
  const byKeys = byKeysAndValues.subarray(0, size);
  const byValues = byKeysAndValues.subarray(size);
  const window = new Window(operands, sizes);
  for (let query = 0; query < rows * slots; query++) {
    window.lookFrom(query);
    const own = query * headDim;
    const [largest, total, offset] = [0, 1, 2].map((index) => at(perQuery, 3 * query + index)) as [
      number,
      number,
      number,
    ];
    for (let index = 0; index < window.keys.length; index++) {
      const weight = Math.exp(at(window.logits, index) - largest) / total;
      if (weight === 0) continue;
      const key = at(window.keys, index) * headDim;
      accumulate(byValues, key, weight, byOutput, own, headDim);
      if (window.seen[index] === 0) continue;
      const byLogit = weight * (dot(byOutput, own, values, key, headDim) - offset);
      accumulate(byQueries, own, byLogit, keys, key, headDim);
      accumulate(byKeys, key, byLogit, queries, own, headDim);
    }
  }
  return { byQueries, byKeysAndValues };
}

/** The window of one query slot at a time, in buffers that are used again: slots of its keys, logits, masks applied. */
class Window {
  readonly keys: Int32Array;
  readonly logits: Float64Array;
  /** 0 where the logit was replaced. */
  readonly seen: Uint8Array;
  private readonly operands: WindowOperands<Numbers>;
  private readonly sizes: WindowSizes;

  constructor(operands: WindowOperands<Numbers>, sizes: WindowSizes) {
    const windowKeys = sizes.chunkLength * (1 + sizes.chunksBefore + sizes.chunksAfter);
    this.operands = operands;
    this.sizes = sizes;
    this.keys = new Int32Array(windowKeys);
    this.logits = new Float64Array(windowKeys);
    this.seen = new Uint8Array(windowKeys);
  }

  /** @param query slot of the query, counted over all rows */
  lookFrom(query: number): void {
    const { slots, headDim, chunkLength, chunksBefore } = this.sizes;
    const { queries, keys, visibility } = this.operands;
    const windowKeys = this.keys.length;
    const chunks = slots / chunkLength;
    const rowStart = Math.floor(query / slots) * slots;
    const first = Math.floor((query % slots) / chunkLength) - chunksBefore + windowKeys * chunks;
    for (let index = 0; index < windowKeys; index++) {
      const chunk = (first + Math.floor(index / chunkLength)) % chunks;
      const key = rowStart + chunk * chunkLength + (index % chunkLength);
      const bias = at(visibility, query * windowKeys + index);
      const seen = bias > SEEN_ABOVE;
      this.keys[index] = key;
      this.seen[index] = Number(seen);
      this.logits[index] = seen ? dot(queries, query * headDim, keys, key * headDim, headDim) + bias : bias;
    }
  }
}

function dot(left: Numbers, one: number, right: Numbers, other: number, width: number): number {
  let sum = 0;
  for (let d = 0; d < width; d++) sum += at(left, one + d) * at(right, other + d);
  return sum;
}

/** into[start …] += factor · from[other …], `width` numbers. */
function accumulate(
  into: Float32Array | Float64Array,
  start: number,
  factor: number,
  from: Numbers,
  other: number,
  width: number,
): void {
  for (let d = 0; d < width; d++) into[start + d] = at(into, start + d) + factor * at(from, other + d);
}

function at(values: Numbers, index: number): number {
  return values[index] as number;
}
