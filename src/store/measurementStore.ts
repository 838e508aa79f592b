import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MeasurementKind, MeasurementProgress, MeasurementService } from '../protocol/measurement.ts';
import { FailureError, reasonOf } from '../protocol/failureReason.ts';
import { NOT_MEASURED, type Measure, type Measuring } from '../protocol/measure.ts';

/** The last measurement of each kind. */
export interface MeasurementState {
  readonly measurements: Measure['measurements'];
  /** True once there is a worker to measure with. */
  readonly ready: boolean;
}

/** What a person can do. */
export interface MeasurementActions {
  readonly connect: (service: MeasurementService) => void;
  readonly start: Measure['start'];
  readonly stop: Measure['stop'];
}

export type MeasurementStore = StoreApi<MeasurementState & MeasurementActions>;

/** @returns a store in which nothing is measured yet */
export function createMeasurementStore(): MeasurementStore {
  let service: MeasurementService | null = null;
  let count = 0;
  const latest = new Map<MeasurementKind, number>();
  return createStore<MeasurementState & MeasurementActions>()((set, get) => ({
    measurements: {},
    ready: false,
    connect: (connected) => {
      service = connected;
      // What the worker before had begun is never told.
      const measurements = Object.fromEntries(
        Object.entries(get().measurements).map(([kind, last]) => [
          kind,
          last.status === 'running' ? { ...last, status: 'stopped' } : last,
        ]),
      ) as Measure['measurements'];
      latest.clear();
      set({ ready: true, measurements });
    },
    start: (kind, request, of) => {
      const id = ++count;
      latest.set(kind, id);
      const begun = performance.now();
      const update = (changes: Partial<Measuring<typeof kind>>) => {
        if (latest.get(kind) !== id) return;
        const { measurements } = get();
        set({
          measurements: { ...measurements, [kind]: { ...NOT_MEASURED, ...measurements[kind], ...changes } },
        });
      };
      update({ ...NOT_MEASURED, status: 'running', request, of });
      const report = ({ done, total, result }: MeasurementProgress<typeof kind>) => {
        const millisecondsLeft = ((performance.now() - begun) / done) * (total - done);
        update({ done, total, result, millisecondsLeft });
      };
      const asked =
        service?.measure(kind, request, report) ?? Promise.reject(new FailureError({ code: 'noWorker' }));
      asked.then(
        (end) => {
          update({ status: end === 'finished' ? 'done' : 'stopped' });
        },
        (error: unknown) => {
          update({ status: 'failed', failure: reasonOf(error) });
        },
      );
    },
    stop: (kind) => {
      void service?.stopMeasuring(kind);
    },
  }));
}
