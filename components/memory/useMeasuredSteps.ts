import { useMemo } from 'react';
import {
  compareMeasured,
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
  type MeasuredRow,
} from '../../src/figures/memory/measuredPoints.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import { useLastMeasurement } from '../parts/useLastMeasurement.ts';
import type { OwnMeasurement } from '../parts/useMeasurement.ts';

/**
 * Training steps of a small network, measured beside what was expected of them; they stand on no run.
 *
 * @param longest greatest length that is measured the next time, in tokens
 */
export function useMeasuredSteps(
  measure: Measure | undefined,
  longest: number,
): { readonly rows: readonly MeasuredRow[]; readonly measuring: OwnMeasurement<'memoryPoints'> } {
  const asked = useMemo(
    () => ({ sizes: MEASURED_SIZES, lengths: measuredLengths(longest), variants: MEASURED_MODELS }),
    [longest],
  );
  const measuring = useLastMeasurement(measure, 'memoryPoints', asked, null, 'lengths');
  const { request, result } = measuring;
  const rows = useMemo(
    () => (request === null || result === null ? [] : compareMeasured(result.points, request.sizes)),
    [request, result],
  );
  return { rows, measuring };
}
