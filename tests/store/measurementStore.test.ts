import { expect, test } from 'vitest';
import type { CollisionCounts } from '../../src/protocol/collisions.ts';
import type { MeasurementProgress, MeasurementService } from '../../src/protocol/measurement.ts';
import { createMeasurementStore } from '../../src/store/measurementStore.ts';

const REQUEST = { headDim: 8, bucketFactors: [4], angles: [1], pairs: 2, rotations: 20, seed: 1 };

const counts = (rotations: number): CollisionCounts => ({ rotations, pairs: 2, points: [] });

/** A worker whose measurements go on when the test says so. */
function madeService() {
  const asked: {
    readonly report: (progress: MeasurementProgress<'collisions'>) => void;
    readonly end: (how: 'finished' | 'stopped') => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const stopped: string[] = [];
  const service: MeasurementService = {
    measure: (_kind, _request, report) =>
      new Promise((end, fail) => {
        asked.push({ report: report as (progress: MeasurementProgress<'collisions'>) => void, end, fail });
      }),
    stopMeasuring: (kind) => {
      stopped.push(kind);
      return Promise.resolve();
    },
  };
  return { service, asked, stopped };
}

test('a measurement tells how far it is, how long it will take and what it has so far', async () => {
  const store = createMeasurementStore();
  const { service, asked } = madeService();
  store.getState().connect(service);
  store.getState().start('collisions', REQUEST, null);
  expect(store.getState().measurements.collisions).toMatchObject({
    status: 'running',
    millisecondsLeft: null,
  });
  asked[0]?.report({ done: 5, total: 20, result: counts(5) });
  const running = store.getState().measurements.collisions;
  expect(running).toMatchObject({ status: 'running', done: 5, total: 20, result: counts(5) });
  expect(running?.millisecondsLeft).toBeGreaterThanOrEqual(0);
  asked[0]?.end('finished');
  await expect.poll(() => store.getState().measurements.collisions?.status).toBe('done');
});

test('stopped or failed, it keeps what was measured until then', async () => {
  const store = createMeasurementStore();
  const { service, asked, stopped } = madeService();
  store.getState().connect(service);
  store.getState().start('collisions', REQUEST, null);
  asked[0]?.report({ done: 5, total: 20, result: counts(5) });
  store.getState().stop('collisions');
  expect(stopped).toEqual(['collisions']);
  asked[0]?.end('stopped');
  await expect.poll(() => store.getState().measurements.collisions?.status).toBe('stopped');
  expect(store.getState().measurements.collisions?.result).toEqual(counts(5));

  store.getState().start('collisions', REQUEST, null);
  asked[1]?.report({ done: 6, total: 20, result: counts(6) });
  asked[1]?.fail(new Error('the device was lost'));
  await expect.poll(() => store.getState().measurements.collisions?.status).toBe('failed');
  expect(store.getState().measurements.collisions).toMatchObject({
    failure: { code: 'unexpected', message: 'the device was lost' },
    result: counts(6),
  });
});

test('a later measurement of the same kind is not disturbed by the one it replaced', () => {
  const store = createMeasurementStore();
  const { service, asked } = madeService();
  store.getState().connect(service);
  store.getState().start('collisions', REQUEST, null);
  store.getState().start('collisions', { ...REQUEST, seed: 2 }, null);
  asked[0]?.report({ done: 9, total: 20, result: counts(9) });
  expect(store.getState().measurements.collisions).toMatchObject({ done: 0, request: { seed: 2 } });
});

test('without a worker it says so', async () => {
  const store = createMeasurementStore();
  store.getState().start('collisions', REQUEST, null);
  await expect.poll(() => store.getState().measurements.collisions?.failure).toEqual({ code: 'noWorker' });
});

test('what another worker had begun is stopped when a new one takes its place', () => {
  const store = createMeasurementStore();
  const first = madeService();
  store.getState().connect(first.service);
  store.getState().start('collisions', REQUEST, null);
  first.asked[0]?.report({ done: 5, total: 20, result: counts(5) });
  store.getState().connect(madeService().service);
  first.asked[0]?.report({ done: 9, total: 20, result: counts(9) });
  expect(store.getState().measurements.collisions).toMatchObject({ status: 'stopped', result: counts(5) });
});
