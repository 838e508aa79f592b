import type { TrainingStore } from './trainingStore.ts';
import type { WeightsStore } from './weightsStore.ts';

/** Runs show a training as it goes, so a file that is open is closed when one begins, goes on or is taken up. */
export function yieldToTraining(weights: WeightsStore, training: TrainingStore): void {
  training.subscribe(({ status, config }, before) => {
    const begins = status === 'running' && before.status !== 'running';
    const isTakenUp = config !== null && config !== before.config;
    if ((begins || isTakenUp) && weights.getState().opened !== null) weights.getState().close();
  });
}
