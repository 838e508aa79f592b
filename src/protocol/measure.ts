import type { FailureReason } from './failureReason.ts';
import type { MeasurementKind, Measurements } from './measurement.ts';

/** One measurement as it stands. */
export interface Measuring<Kind extends MeasurementKind> {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly request: Measurements[Kind]['request'] | null;
  /** The run that it was asked of; null for what stands on no run. */
  readonly of: object | null;
  readonly done: number;
  readonly total: number;
  /** At the pace so far; null until there is a pace. */
  readonly millisecondsLeft: number | null;
  /** What has been measured so far. */
  readonly result: Measurements[Kind]['result'] | null;
  readonly failure: FailureReason | null;
}

/** Nothing asked yet. */
export const NOT_MEASURED = {
  status: 'idle',
  request: null,
  of: null,
  done: 0,
  total: 0,
  millisecondsLeft: null,
  result: null,
  failure: null,
} as const;

/** How a figure measures what its run does not hold. */
export interface Measure {
  /** True once there is a live model to measure with. */
  readonly ready: boolean;
  /** The last measurement of each kind. */
  readonly measurements: { readonly [Kind in MeasurementKind]?: Measuring<Kind> };
  /** @param of the run that is measured; null for what stands on no run */
  readonly start: <Kind extends MeasurementKind>(
    kind: Kind,
    request: Measurements[Kind]['request'],
    of: object | null,
  ) => void;
  readonly stop: (kind: MeasurementKind) => void;
}
