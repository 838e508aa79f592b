import { useMemo } from 'react';
import { layerFloats } from '../../src/recording/recording.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { useLastMeasurement } from '../parts/useLastMeasurement.ts';
import type { OwnMeasurement } from '../parts/useMeasurement.ts';

/** The feed-forward branch of a block in one piece and in slices, measured on the stream that it read in the run. */
export function useSlicing(
  run: ShownRun,
  layer: number,
  slices: number,
  measure: Measure | undefined,
): OwnMeasurement<'slicing'> {
  const { recording } = run;
  // A copy: the recording's arrays share one large buffer, which would travel along.
  const y1 = useMemo(() => layerFloats(recording, layer, 'residualY1').data.slice(), [recording, layer]);
  const request = useMemo(() => {
    const { config, seed } = recording;
    return { config, seed, layer, y1, slices: slices === 1 ? [1] : [1, slices] };
  }, [recording, layer, y1, slices]);
  return useLastMeasurement(measure, 'slicing', request, run, 'slices');
}
