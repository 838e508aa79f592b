import { FeedForwardFigure } from '../../../components/feedForward/FeedForwardFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

const KINDS = ['slicing'] as const;

interface FeedForwardSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

export default function FeedForwardSection({ store, measurements, shown }: FeedForwardSectionProps) {
  return (
    <FeedForwardFigure
      {...useFigureScene(store, 'feedForward')}
      run={shown}
      measure={useMeasure(measurements, KINDS, shown.live)}
    />
  );
}
