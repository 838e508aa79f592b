import type { LabStore } from './labStore.ts';

/**
 * Runs the model again when its weights have moved on. While a run is under way one more follows it: if each overtook
 * the one before, a fast training would never let any of them be shown.
 *
 * @returns to be called when the weights have moved on
 */
export function followWeights(store: LabStore): () => void {
  let movedOn = false;
  store.subscribe(({ status, run }) => {
    if (!movedOn || status === 'running') return;
    movedOn = false;
    run();
  });
  return () => {
    const { status, run } = store.getState();
    if (status === 'running') movedOn = true;
    else run();
  };
}
