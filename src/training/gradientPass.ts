import { add, dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { ModelInputs, Reformer } from '../reformer/model.ts';
import type { Streams } from '../reformer/reversible.ts';

/** Gradients by parameter name. Whoever receives them disposes them. */
export type Gradients = ReadonlyMap<string, Tensor>;

/** What can be seen of a pass while it runs. */
export interface PassWatch {
  /** A block has just been run forward, or differentiated. */
  readonly moment: (pass: 'forward' | 'backward', layer: number) => void;
  /** The streams before a block, as the reverse pass rebuilt them; disposed after the call. */
  readonly rebuilt?: (layer: number, streams: Streams) => void;
}

/**
 * One forward and backward pass: @returns the loss, a scalar in nats a symbol. Gradients are handed over as soon as
 * they exist, in one call or several, and no parameter that was handed over is read again: it may be updated at once.
 *
 * @param lossFrom first position whose next token counts
 */
export type GradientPass = (
  model: Reformer,
  inputs: ModelInputs,
  lossFrom: number,
  receive: (gradients: Gradients) => void,
  watch?: PassWatch,
) => Tensor;

/** Loss and all gradients of a pass at once. The caller disposes them. */
export function collectGradients(
  pass: GradientPass,
  model: Reformer,
  inputs: ModelInputs,
  lossFrom: number,
): { loss: Tensor; gradients: Map<string, Tensor> } {
  const gradients = new Map<string, Tensor>();
  const loss = pass(model, inputs, lossFrom, (received) => {
    for (const [name, gradient] of received) gradients.set(name, gradient);
  });
  return { loss, gradients };
}

/** The sum of two sets of gradients, which are disposed. */
export function addGradients(one: Gradients, other: Gradients): Gradients {
  return new Map(
    Array.from(one, ([name, gradient]) => {
      const second = other.get(name) as Tensor;
      const sum = add(gradient, second);
      dispose([gradient, second]);
      return [name, sum];
    }),
  );
}
