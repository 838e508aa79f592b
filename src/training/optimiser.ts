import type { Tensor } from '@tensorflow/tfjs-core';

/** Turns gradients into new parameters, one parameter at a time, so that a block can be updated as soon as it is differentiated. */
export interface Optimiser {
  /**
   * @param step         counted from 1
   * @param learningRate of this step
   * @returns the parameter after the step; the caller disposes what it gave
   */
  update(name: string, parameter: Tensor, gradient: Tensor, step: number, learningRate: number): Tensor;
  /** What is kept between steps, by name; with the step it is all that a resumed run needs. */
  readonly state: ReadonlyMap<string, Tensor>;
  dispose(): void;
}
