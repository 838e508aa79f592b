import { HashingFigure } from '../../../components/hashing/HashingFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

interface HashingSectionProps {
  readonly store: LabStore;
  readonly shown: ShownRun;
  readonly measurements: MeasurementStore;
}

const KINDS = ['collisions'] as const;

/** Hashing, with the page's selection. Its measurement stands on no run, so a run from a file is as good. */
export default function HashingSection({ store, shown, measurements }: HashingSectionProps) {
  const scene = useFigureScene(store, 'hashing');
  return <HashingFigure run={shown} {...scene} measure={useMeasure(measurements, KINDS, true)} />;
}
