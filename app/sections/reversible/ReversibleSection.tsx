import { ReversibleFigure } from '../../../components/reversible/ReversibleFigure.tsx';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import { loadStackRecordings } from './stackRecordings.ts';

const KINDS = ['inversion', 'gradientGap'] as const;

interface ReversibleSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

export default function ReversibleSection({ store, measurements, shown }: ReversibleSectionProps) {
  return (
    <ReversibleFigure
      {...useFigureScene(store, 'reversible')}
      run={shown}
      measure={useMeasure(measurements, KINDS, shown.live)}
      stacks={loadStackRecordings}
    />
  );
}
