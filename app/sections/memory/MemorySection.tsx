import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { MemoryFigure } from '../../../components/memory/MemoryFigure.tsx';
import { useUndo } from '../../../components/parts/useUndo.ts';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import {
  compareMeasured,
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
} from '../../../src/figures/memory/measuredPoints.ts';
import { FIRST_VIEW, runSizes, type MemoryView } from '../../../src/figures/memory/memoryView.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../../src/protocol/measure.ts';

interface MemorySectionProps {
  /** The run whose length and network are marked. */
  readonly shown: ShownRun | null;
  readonly measurements: MeasurementStore;
}

/** Memory and time against length. The formulas stand on no run; the shown run's length and network are marked. */
export default function MemorySection({ shown, measurements }: MemorySectionProps) {
  const [view, setView] = useState<MemoryView>(FIRST_VIEW);
  const sizes = useUndo(LARGE_MODEL);
  const config = shown?.recording.config ?? null;
  const run = useMemo(() => (config === null ? null : runSizes(config)), [config]);
  const measuring = useStore(measurements, (state) => state.measurements.memoryPoints) ?? NOT_MEASURED;
  const ready = useStore(measurements, (state) => state.ready);
  const { request, result } = measuring;
  const rows = useMemo(
    () => (request === null || result === null ? [] : compareMeasured(result.points, request.sizes)),
    [request, result],
  );
  return (
    <MemoryFigure
      view={view}
      onView={(changes) => {
        setView((before) => ({ ...before, ...changes }));
      }}
      sizes={sizes.value}
      canUndo={sizes.canUndo}
      onSizes={sizes.set}
      onUndo={sizes.undo}
      onReset={sizes.reset}
      run={run}
      measured={{
        ...{ rows, ready, measuring },
        sizes: MEASURED_SIZES,
        onMeasure: () => {
          measurements.getState().start(
            'memoryPoints',
            {
              sizes: MEASURED_SIZES,
              lengths: measuredLengths(view.measureTo),
              variants: MEASURED_MODELS,
            },
            null,
          );
        },
        onStop: () => {
          measurements.getState().stop('memoryPoints');
        },
      }}
    />
  );
}
