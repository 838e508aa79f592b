import type { LabStore } from '../src/store/labStore.ts';
import type { MeasurementStore } from '../src/store/measurementStore.ts';
import type { TrainingStore } from '../src/store/trainingStore.ts';
import type { WeightsStore } from '../src/store/weightsStore.ts';
import type { WritingStore } from '../src/store/writingStore.ts';

import type { ThemeStore } from './address/pageOptions.ts';

/** The page's stores: what the worker's answers go to, and what the sections read. */
export interface Stores {
  readonly lab: LabStore;
  readonly training: TrainingStore;
  readonly weights: WeightsStore;
  readonly writing: WritingStore;
  readonly measurements: MeasurementStore;
  readonly themes: ThemeStore;
}
