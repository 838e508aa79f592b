import { useMemo } from 'react';
import {
  compareMeasured,
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
  wholeSizes,
  type MeasuredRow,
} from '../../src/figures/memory/measuredPoints.ts';
import { timeToMeasure, type TimedPass } from '../../src/figures/memory/measuringTime.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import { useLastMeasurement } from '../parts/useLastMeasurement.ts';
import type { OwnMeasurement } from '../parts/useMeasurement.ts';

interface MeasuredSteps {
  readonly rows: readonly MeasuredRow[];
  readonly measuring: OwnMeasurement<'memoryPoints'>;
  /** How long it would take to measure up to the asked length, in milliseconds; null while nothing has been timed. */
  readonly wouldTake: number | null;
}

/**
 * Training steps of a small network, measured beside what was expected of them; they stand on no run.
 *
 * @param longest greatest length that is measured the next time, in tokens
 * @param pass    a forward pass that this device has made; null without one
 */
export function useMeasuredSteps(
  measure: Measure | undefined,
  longest: number,
  pass: TimedPass | null,
): MeasuredSteps {
  const asked = useMemo(
    () => ({ sizes: MEASURED_SIZES, lengths: measuredLengths(longest), variants: MEASURED_MODELS }),
    [longest],
  );
  const measuring = useLastMeasurement(measure, 'memoryPoints', asked, null, 'lengths');
  const { request, result, status } = measuring;
  const rows = useMemo(
    () => (request === null || result === null ? [] : compareMeasured(result.points, request.sizes)),
    [request, result],
  );
  const sizes = wholeSizes(MEASURED_SIZES);
  const all = { sizes, variants: MEASURED_MODELS };
  const left =
    status !== 'running' || request === null
      ? null
      : timeToMeasure({ ...all, lengths: request.lengths }, rows, pass, 'left');
  const wouldTake = timeToMeasure({ ...all, lengths: asked.lengths }, rows, pass, 'all');
  return { rows, measuring: { ...measuring, millisecondsLeft: left }, wouldTake };
}
