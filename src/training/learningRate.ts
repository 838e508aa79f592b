import type { LearningRate } from '../config/trainingPlan.ts';

/**
 * The learning rate of a step: it climbs linearly over `warmup` steps to `peak`, then stays, falls in a straight line
 * or a half cosine to zero at the end, or falls with 1/√step.
 *
 * @param step  counted from 0
 * @param steps of the whole training
 */
export function learningRateAt({ peak, warmup, after }: LearningRate, step: number, steps: number): number {
  if (step < warmup) return (peak * (step + 1)) / warmup;
  const share = (step - warmup) / Math.max(1, steps - warmup);
  switch (after) {
    case 'constant':
      return peak;
    case 'linear':
      return peak * (1 - share);
    case 'cosine':
      return (peak * (1 + Math.cos(Math.PI * share))) / 2;
    case 'inverseRoot':
      return peak * Math.sqrt((warmup + 1) / (step + 1));
  }
}
