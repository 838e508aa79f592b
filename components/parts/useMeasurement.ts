import { useMemo } from 'react';
import { NOT_MEASURED, type Measure, type Measuring } from '../../src/protocol/measure.ts';
import type { MeasurementKind, Measurements } from '../../src/protocol/measurement.ts';
import { sameRequest } from '../../src/protocol/sameRequest.ts';

/** A measurement as a figure shows it, and how it is started and stopped. */
export interface OwnMeasurement<Kind extends MeasurementKind> extends Measuring<Kind> {
  /** True where it can be measured now. */
  readonly ready: boolean;
  readonly onMeasure: () => void;
  readonly onStop: () => void;
}

/**
 * The last measurement of a kind, if it is the one asked for: of the same run, with an equal request. What was measured
 * of another run is none of this one's.
 *
 * @param request null where there is nothing to measure
 * @param of      the run that is measured; null for what stands on no run
 */
export function useMeasurement<Kind extends MeasurementKind>(
  measure: Measure | undefined,
  kind: Kind,
  request: Measurements[Kind]['request'] | null,
  of: object | null,
): OwnMeasurement<Kind> {
  const last = measure?.measurements[kind];
  const isThis = useMemo(
    () => last !== undefined && last.of === of && request !== null && sameRequest(last.request, request),
    [last, of, request],
  );
  return {
    ...(isThis && last !== undefined ? last : (NOT_MEASURED as Measuring<Kind>)),
    ready: measure !== undefined && measure.ready && request !== null,
    onMeasure: () => {
      if (request !== null) measure?.start(kind, request, of);
    },
    onStop: () => measure?.stop(kind),
  };
}
