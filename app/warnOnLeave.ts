import type { TrainingStore } from '../src/store/trainingStore.ts';

/** Leaving asks first while a training has steps that nothing keeps. */
export function warnOnLeave(training: TrainingStore): void {
  addEventListener('beforeunload', (event) => {
    const { status, progress, checkpoint, keeping } = training.getState();
    const keptStep = keeping === 'kept' ? (checkpoint?.step ?? 0) : 0;
    const isRunning = status === 'running' || status === 'pausing';
    if (isRunning || (progress?.step ?? 0) > keptStep) event.preventDefault();
  });
}
