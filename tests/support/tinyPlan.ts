import type { TrainingPlan } from '../../src/config/trainingPlan.ts';

/** A training of a few steps. */
export function tinyPlan(changes: Partial<TrainingPlan> = {}): TrainingPlan {
  return {
    task: 'duplication',
    steps: 12,
    batch: 4,
    accumulate: 1,
    seed: 1,
    optimiser: 'adam',
    learningRate: { peak: 0.01, warmup: 0, after: 'constant' },
    clipNorm: 1,
    backward: 'reversible',
    ...changes,
  };
}
