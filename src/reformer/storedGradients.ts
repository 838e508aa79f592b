import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { meanCrossEntropy } from './loss.ts';
import type { ModelInputs, Reformer } from './model.ts';
import type { LossGradients } from './reversibleGradients.ts';

/**
 * Loss and gradients by ordinary differentiation, every activation stored on one tape.
 *
 * @param lossFrom first position whose next token counts
 */
export function storedGradients(model: Reformer, inputs: ModelInputs, lossFrom: number): LossGradients {
  const names = [...model.weights.keys()];
  const { value, grads } = engine().gradients(
    () => meanCrossEntropy(model.forward(inputs), inputs.tokens, lossFrom),
    [...model.weights.values()],
  );
  return { loss: value, gradients: new Map(names.map((name, index) => [name, grads[index] as Tensor])) };
}
