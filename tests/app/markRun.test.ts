import { expect, test } from 'vitest';
import { markRun } from '../../app/markRun.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { createLabStore } from '../../src/store/labStore.ts';

test('the page’s root says where the run stands, from before anything is shown', async () => {
  const root = { dataset: {} as DOMStringMap };
  const store = createLabStore('en');
  const seen: (string | undefined)[] = [];
  markRun(store, root as HTMLElement);
  const note = () => seen.push(root.dataset['run']);
  note();
  store.getState().backendStarting();
  note();
  store
    .getState()
    .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], (config, { seed }) =>
      seed === 7
        ? Promise.reject(new Error('seven'))
        : Promise.resolve({ config, seed, weights: { kind: 'random' } } as Recording),
    );
  note();
  await expect.poll(() => root.dataset['run']).toBe('live');
  store.getState().change({ seed: 7 });
  note();
  await expect.poll(() => root.dataset['run']).toBe('failed');
  expect(seen).toEqual(['starting', 'starting', 'running', 'running']);
});
