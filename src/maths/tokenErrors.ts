import { at } from './at.ts';

/**
 * How far rebuilt streams are from the true ones.
 *
 * @param rebuilt, truth [tokens, modelDim]
 * @returns [tokens]: the largest difference over a token's numbers; NaN where a number is none
 */
export function tokenErrors(rebuilt: Float32Array, truth: Float32Array, modelDim: number): Float32Array {
  const errors = new Float32Array(truth.length / modelDim);
  truth.forEach((value, index) => {
    const token = Math.floor(index / modelDim);
    errors[token] = Math.max(at(errors, token), Math.abs(value - at(rebuilt, index)));
  });
  return errors;
}
