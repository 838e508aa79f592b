import { TimeFigure } from '../../../components/time/TimeFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

const KINDS = ['memoryPoints'] as const;

interface TimeSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  /** Null while there is none: the figure needs none. */
  readonly shown: ShownRun | null;
}

export default function TimeSection({ store, measurements, shown }: TimeSectionProps) {
  return (
    <TimeFigure
      {...useFigureScene(store, 'time')}
      run={shown}
      // What is measured is no run's: a recorded one will do.
      measure={useMeasure(measurements, KINDS, true)}
    />
  );
}
