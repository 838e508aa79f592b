import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../src/files/recordingFile.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { DEFAULT_PHRASES } from '../../src/tasks/defaultPhrases.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));

describe('the selection', () => {
  test('follows the pointer until it is pinned, and the keyboard always', () => {
    const { getState } = createLabStore('en');
    getState().hover({ token: 5 });
    expect(getState().scene.selection.token).toBe(5);
    getState().select({ pinned: true });
    getState().hover({ token: 6 });
    expect(getState().scene.selection.token).toBe(5);
    getState().select({ token: 7 });
    expect(getState().scene.selection.token).toBe(7);
    getState().select({ pinned: false });
    getState().hover({ token: 8, key: 2 });
    expect(getState().scene.selection).toMatchObject({ token: 8, key: 2 });
  });

  test('hovering the same cell again tells nobody', () => {
    const store = createLabStore('en');
    let told = 0;
    store.subscribe(() => told++);
    for (let move = 0; move < 60; move++) store.getState().hover({ token: 12, key: 3 });
    expect(told).toBe(1);
  });

  test('keeps its letter when a run of another length is shown, and fits its heads, rounds and layers', async () => {
    const store = createLabStore('en');
    store.getState().showRecorded(recording, DEFAULT_PHRASES.en);
    store.getState().select({ token: 40, key: 9, head: 1, round: 1 });
    store.getState().change({ tokens: 128, heads: 1, hashRounds: 1 });
    store
      .getState()
      .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], (config) =>
        Promise.resolve({ ...recording, config }),
      );
    await expect.poll(() => store.getState().status).toBe('ready');
    // 40 stands 8 behind the middle of 64; 72 stands 8 behind the middle of 128.
    expect(store.getState().scene.selection).toEqual({
      ...FIRST_SELECTION,
      token: 72,
      key: null,
      head: 0,
      round: 0,
    });
  });

  test.each([
    [128, 100],
    [32, 20],
  ])(
    'an address of %i tokens names its own token %i, and its key, whatever run is shown',
    async (tokens, token) => {
      const store = createLabStore('en');
      store.getState().showRecorded(recording, DEFAULT_PHRASES.en);
      const { scene } = store.getState();
      const selection = { ...scene.selection, token, key: 9 };
      store.getState().open({ ...scene, settings: { ...scene.settings, tokens }, selection });
      store
        .getState()
        .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], (config) =>
          Promise.resolve({ ...recording, config }),
        );
      await expect.poll(() => store.getState().status).toBe('ready');
      expect(store.getState().scene.selection).toMatchObject({ token, key: 9 });
    },
  );

  test('a run of the same length keeps the selected pair', async () => {
    const store = createLabStore('en');
    store.getState().showRecorded(recording, DEFAULT_PHRASES.en);
    store.getState().select({ token: 40, key: 9 });
    store
      .getState()
      .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], () => Promise.resolve(recording));
    await expect.poll(() => store.getState().status).toBe('ready');
    expect(store.getState().scene.selection).toMatchObject({ token: 40, key: 9 });
  });

  test('reset brings back the first selection and lets it go', () => {
    const { getState } = createLabStore('en');
    getState().select({ token: 3, round: 1 });
    getState().select({ pinned: true });
    getState().reset();
    expect(getState()).toMatchObject({ scene: { selection: FIRST_SELECTION } });
  });
});
