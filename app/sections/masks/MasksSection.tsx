import { MasksFigure } from '../../../components/masks/MasksFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

interface MasksSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

const KINDS = ['recovery'] as const;

/** Which pairs are seen, and why. */
export default function MasksSection({ store, measurements, shown }: MasksSectionProps) {
  const measure = useMeasure(measurements, KINDS, shown.live);
  return <MasksFigure run={shown} {...useFigureScene(store, 'masks')} measure={measure} />;
}
