import { expect, it, vi } from 'vitest';
import type { Recording } from '../../src/recording/recording.ts';
import { followWeights } from '../../src/store/followWeights.ts';
import { createLabStore } from '../../src/store/labStore.ts';

const BACKEND = { backend: 'cpu', adapter: '', software: false } as const;

/** Runs that end when told to. */
function slowRuns() {
  const ends: ((recording: Recording) => void)[] = [];
  const run = vi.fn(
    (config: Recording['config'], { seed }: { readonly seed: number }) =>
      new Promise<Recording>((resolve) => {
        ends.push(() => {
          resolve({
            config,
            seed,
            weights: { kind: 'trainedHere', steps: ends.length },
          } as unknown as Recording);
        });
      }),
  );
  const end = async () => {
    (ends.shift() as () => void)();
    await Promise.resolve();
  };
  return { run, end };
}

it('weights that move on during a run do not overtake it: one more run follows', async () => {
  const store = createLabStore('en');
  const { run, end } = slowRuns();
  const moved = followWeights(store);
  store.getState().backendStarted(BACKEND, [], run);
  moved();
  moved();
  moved();
  expect(run).toHaveBeenCalledTimes(1);
  await end();
  expect(store.getState().shown?.live).toBe(true);
  expect(run).toHaveBeenCalledTimes(2);
  await end();
  expect(run).toHaveBeenCalledTimes(2);
  expect(store.getState().status).toBe('ready');
});

it('weights that move on between runs are run at once', async () => {
  const store = createLabStore('en');
  const { run, end } = slowRuns();
  const moved = followWeights(store);
  store.getState().backendStarted(BACKEND, [], run);
  await end();
  moved();
  expect(run).toHaveBeenCalledTimes(2);
});
