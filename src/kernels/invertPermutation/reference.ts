/**
 * The plain twin of invertPermutation.wgsl.
 *
 * @param order [rows, slots], each row a permutation of 0 … slots − 1
 * @returns undo [rows, slots] with undo[order[s]] = s in each row
 */
export function invertPermutationReference(order: ArrayLike<number>, slots: number): Int32Array {
  const undo = new Int32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const slot = index % slots;
    undo[index - slot + (order[index] as number)] = slot;
  }
  return undo;
}
