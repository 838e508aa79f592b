/** What a twin computed, and the way back: a cotangent of the output → gradients of the inputs, in their order. */
export interface Differentiable<Gradients extends readonly Float64Array[] = readonly Float64Array[]> {
  readonly output: Float64Array;
  readonly backward: (cotangent: Float64Array) => Gradients;
}

/** @throws RangeError where the list has no such entry */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`the index is ${index}; it must be below ${list.length}`);
  return entry;
}

/** [rows, width] as views of each row: what is written to them is written to the array. */
export function rowsOf(array: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: array.length / width }, (_, row) =>
    array.subarray(row * width, (row + 1) * width),
  );
}

/** The inverse of `rowsOf`, as a copy; the rows are of one width. */
export function joined(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const array = new Float64Array(rows.length * width);
  for (const [index, row] of rows.entries()) array.set(row, index * width);
  return array;
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? NaN) * (other[index] ?? NaN);
  return sum;
}

/** target += scale · vector */
export function addScaled(target: Float64Array, scale: number, vector: Float64Array): void {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] ?? NaN) + scale * (vector[index] ?? NaN);
}

/** Shares that sum to one, and the log-sum-exp. */
export function softmax(logits: Float64Array): { shares: Float64Array; logSumExp: number } {
  const largest = logits.reduce((most, logit) => Math.max(most, logit));
  const relative = logits.map((logit) => Math.exp(logit - largest));
  const total = relative.reduce((sum, entry) => sum + entry, 0);
  return { shares: relative.map((entry) => entry / total), logSumExp: largest + Math.log(total) };
}
