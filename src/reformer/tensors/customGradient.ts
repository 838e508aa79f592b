import { customGrad, type GradSaveFunc, type Tensor } from '@tensorflow/tfjs-core';

/** What a function with a gradient of its own computes, and how it is differentiated. */
interface Differentiable {
  readonly value: Tensor;
  readonly gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor | Tensor[];
}

/**
 * A function with a gradient of its own. TensorFlow.js hands over the inputs and the function that saves tensors for
 * the gradient in one list that its types call tensors; here each has its type.
 */
export function customGradient<Inputs extends readonly Tensor[]>(
  compute: (inputs: Inputs, save: GradSaveFunc) => Differentiable,
): (...inputs: Inputs) => Tensor {
  const run = customGrad((...given) =>
    compute(given.slice(0, -1) as unknown as Inputs, given.at(-1) as unknown as GradSaveFunc),
  );
  return (...inputs) => run(...inputs);
}
