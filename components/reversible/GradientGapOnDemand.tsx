import { useMemo } from 'react';
import type { Measure } from '../../src/protocol/measure.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { useText } from '../parts/text.ts';
import { useMeasurement } from '../parts/useMeasurement.ts';
import { GradientGapPanel } from './GradientGapPanel.tsx';

/** Gradients of the run's network, both ways, measured when asked for. */
export function GradientGapOnDemand({ run, measure }: { readonly run: ShownRun; readonly measure: Measure }) {
  const text = useText();
  const { recording, encoded } = run;
  const request = useMemo(() => {
    const { config, seed } = recording;
    return { config, seed, ids: Int32Array.from(encoded.ids) };
  }, [recording, encoded]);
  const gap = useMeasurement(measure, 'gradientGap', request, run);
  return (
    <GradientGapPanel
      gap={gap.result}
      measuring={<MeasuringBar {...gap} label={text('reversible.gradientsLabel')} />}
    />
  );
}
