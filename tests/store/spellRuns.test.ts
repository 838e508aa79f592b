import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { readRecording } from '../../src/files/recordingFile.ts';
import type { MeasurementService } from '../../src/protocol/measurement.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { createMeasurementStore } from '../../src/store/measurementStore.ts';
import { spellRuns } from '../../src/store/spellRuns.ts';
import { DEFAULT_PHRASES } from '../../src/tasks/defaultPhrases.ts';

const recorded = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const recording = { ...recorded, spellingRounds: [4], config: { ...recorded.config, hashRounds: 4 } };

it('each live run is spelled with the other rounds; the next run stops that; a recorded one is not', async () => {
  const lab = createLabStore('en');
  const measurements = createMeasurementStore();
  const measure = vi.fn<MeasurementService['measure']>(() => new Promise(() => undefined));
  const stopMeasuring = vi.fn<MeasurementService['stopMeasuring']>(() => Promise.resolve());
  spellRuns(lab, measurements);
  measurements.getState().connect({ measure, stopMeasuring });
  lab.getState().showRecorded(recorded, DEFAULT_PHRASES.en);
  expect(measure).not.toHaveBeenCalled();

  lab
    .getState()
    .backendStarted({ backend: 'cpu', adapter: '', software: false }, [], () => Promise.resolve(recording));
  await expect.poll(() => lab.getState().status).toBe('ready');
  expect(measure).toHaveBeenCalledTimes(1);
  expect(measure.mock.calls[0]?.slice(0, 2)).toMatchObject([
    'spellings',
    { rounds: [1, 2], seed: recording.seed, weights: recording.weights },
  ]);
  expect(measurements.getState().measurements.spellings?.of).toBe(lab.getState().shown);

  stopMeasuring.mockClear();
  lab.getState().run();
  expect(stopMeasuring).toHaveBeenCalledWith('spellings');
  await expect.poll(() => measure.mock.calls.length).toBe(2);
});
