import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  MeasurementKind,
  MeasurementProgress,
  Measurements,
  MeasurementService,
} from '../protocol/measurement.ts';

/** One measurement as it stands. */
export interface Measuring<Kind extends MeasurementKind> {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly request: Measurements[Kind]['request'] | null;
  readonly done: number;
  readonly total: number;
  /** At the pace so far; null until there is a pace. */
  readonly millisecondsLeft: number | null;
  /** What has been measured so far. */
  readonly result: Measurements[Kind]['result'] | null;
  readonly failure: string | null;
}

/** The last measurement of each kind. */
export interface MeasurementState {
  readonly measurements: { readonly [Kind in MeasurementKind]?: Measuring<Kind> };
  /** True once there is a worker to measure with. */
  readonly ready: boolean;
}

/** What a person can do. */
export interface MeasurementActions {
  readonly connect: (service: MeasurementService) => void;
  readonly measure: <Kind extends MeasurementKind>(
    kind: Kind,
    request: Measurements[Kind]['request'],
  ) => void;
  readonly stop: (kind: MeasurementKind) => void;
}

export type MeasurementStore = StoreApi<MeasurementState & MeasurementActions>;

/** Nothing asked yet. */
export const NOT_MEASURED = {
  status: 'idle',
  request: null,
  done: 0,
  total: 0,
  millisecondsLeft: null,
  result: null,
  failure: null,
} as const;

/** @returns a store in which nothing is measured yet */
export function createMeasurementStore(): MeasurementStore {
  let service: MeasurementService | null = null;
  const latest = new Map<MeasurementKind, number>();
  return createStore<MeasurementState & MeasurementActions>()((set, get) => ({
    measurements: {},
    ready: false,
    connect: (connected) => {
      service = connected;
      set({ ready: true });
    },
    measure: (kind, request) => {
      const id = (latest.get(kind) ?? 0) + 1;
      latest.set(kind, id);
      const begun = performance.now();
      const update = (changes: Partial<Measuring<typeof kind>>) => {
        if (latest.get(kind) !== id) return;
        const { measurements } = get();
        set({
          measurements: { ...measurements, [kind]: { ...NOT_MEASURED, ...measurements[kind], ...changes } },
        });
      };
      update({ ...NOT_MEASURED, status: 'running', request });
      const report = ({ done, total, result }: MeasurementProgress<typeof kind>) => {
        const millisecondsLeft = ((performance.now() - begun) / done) * (total - done);
        update({ done, total, result, millisecondsLeft });
      };
      const asked =
        service?.measure(kind, request, report) ?? Promise.reject(new Error('no worker is there'));
      asked.then(
        (end) => {
          update({ status: end === 'finished' ? 'done' : 'stopped' });
        },
        (error: unknown) => {
          update({ status: 'failed', failure: error instanceof Error ? error.message : String(error) });
        },
      );
    },
    stop: (kind) => {
      void service?.stopMeasuring(kind);
    },
  }));
}
