import { useMemo } from 'react';
import { StepCostTable } from '../../../components/memory/StepCostTable.tsx';
import { useMeasurement } from '../../../components/parts/useMeasurement.ts';
import type { MeasurementKind } from '../../../src/protocol/measurement.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';

const KINDS: readonly MeasurementKind[] = ['trainingStep'];

interface StepCostsProps {
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

/** Measures a training step of the shown network in the worker, both ways, when asked to. */
export function StepCosts({ measurements, shown }: StepCostsProps) {
  const measure = useMeasure(measurements, KINDS, shown.live);
  const { config } = shown.recording;
  const request = useMemo(() => ({ config }), [config]);
  const { status, result, failure, onMeasure } = useMeasurement(measure, 'trainingStep', request, shown);
  return <StepCostTable status={status} costs={result} failure={failure} onMeasure={onMeasure} />;
}
