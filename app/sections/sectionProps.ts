import type { LabStore } from '../../src/store/labStore.ts';
import type { MeasurementStore } from '../../src/store/measurementStore.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';

/** What the page gives the section of a run's figure. */
export interface SectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}
