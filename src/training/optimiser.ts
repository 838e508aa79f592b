import type { Tensor } from '@tensorflow/tfjs-core';
import type { OptimiserName } from '../config/trainingPlan.ts';
import { Adafactor } from './adafactor.ts';
import { Adam } from './adam.ts';

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

/** @param state what an earlier optimiser of this name kept; owned by the new one */
export function createOptimiser(name: OptimiserName, state: ReadonlyMap<string, Tensor>): Optimiser {
  return name === 'adam' ? new Adam(state) : new Adafactor(state);
}
