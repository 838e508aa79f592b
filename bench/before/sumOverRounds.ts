import { sum, type Tensor } from '@tensorflow/tfjs-core';

/** The sum over the copies of a token as it was: TensorFlow.js's own reduction. */
export function sumOverRounds(values: Tensor, axis: number): Tensor {
  return sum(values, axis);
}
