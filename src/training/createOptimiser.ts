import type { Tensor } from '@tensorflow/tfjs-core';
import type { OptimiserName } from '../config/trainingPlan.ts';
import { Adafactor } from './adafactor.ts';
import { Adam } from './adam.ts';
import type { Optimiser } from './optimiser.ts';

/** @param state what an earlier optimiser of this name kept; owned by the new one */
export function createOptimiser(name: OptimiserName, state: ReadonlyMap<string, Tensor>): Optimiser {
  return name === 'adam' ? new Adam(state) : new Adafactor(state);
}
