import { useCallback, useSyncExternalStore } from 'react';
import type { TrainingActions, TrainingState, TrainingStore } from '../../src/store/trainingStore.ts';

/** Between two redraws for steps, in milliseconds. */
const PACE_MS = 250;

/** @returns the training as it stands: a change of status at once, steps a few times a second */
export function useTraining(store: TrainingStore): TrainingState & TrainingActions {
  const subscribe = useCallback(
    (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tellNow = () => {
        clearTimeout(timer);
        timer = undefined;
        tell();
      };
      const stop = store.subscribe((state, before) => {
        if (state.status !== before.status) tellNow();
        else timer ??= setTimeout(tellNow, PACE_MS);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, store.getState);
}
