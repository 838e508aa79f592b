import type { Tensor } from '@tensorflow/tfjs-core';

/** The next of a chain of tensors; the one before is disposed at once, not at the end of the scope. */
export function consume(before: Tensor, step: (before: Tensor) => Tensor): Tensor {
  const after = step(before);
  before.dispose();
  return after;
}
