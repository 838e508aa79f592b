import type { ReactNode } from 'react';
import { TapeFigure } from '../../../components/tape/TapeFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementKind } from '../../../src/protocol/measurement.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

const KINDS: readonly MeasurementKind[] = ['spellings'];

interface TapeSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly children: ReactNode;
}

/** The sequence sorted by bucket and cut into chunks, and what the model spells from what met. */
export function TapeSection({ store, measurements, shown, children }: TapeSectionProps) {
  return (
    <TapeFigure
      run={shown}
      {...useFigureScene(store, 'tape')}
      measure={useMeasure(measurements, KINDS, shown.live)}
    >
      {children}
    </TapeFigure>
  );
}
