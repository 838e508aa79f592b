import { useMemo } from 'react';
import type { Measure } from '../../src/protocol/measure.ts';
import type { MeasurementKind, Measurements } from '../../src/protocol/measurement.ts';
import { sameRequest } from '../../src/protocol/sameRequest.ts';
import { useMeasurement, type OwnMeasurement } from './useMeasurement.ts';

/**
 * As `useMeasurement`, but what was measured stays in sight while a person chooses how far to measure the next time.
 *
 * @param freely the part of the request that may differ
 */
export function useLastMeasurement<Kind extends MeasurementKind>(
  measure: Measure | undefined,
  kind: Kind,
  request: Measurements[Kind]['request'],
  of: object | null,
  freely: keyof Measurements[Kind]['request'],
): OwnMeasurement<Kind> {
  const last = measure?.measurements[kind]?.request;
  const shown = useMemo(
    () => (last && sameRequest({ ...last, [freely]: request[freely] }, request) ? last : request),
    [last, request, freely],
  );
  return {
    ...useMeasurement(measure, kind, shown, of),
    onMeasure: () => measure?.start(kind, request, of),
  };
}
