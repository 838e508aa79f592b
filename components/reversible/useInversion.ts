import { useEffect, useMemo, useRef } from 'react';
import type { ReversibleView } from '../../src/figures/reversible/definition.ts';
import { recordedInversion } from '../../src/figures/reversible/inversion.ts';
import type { BlockInversion } from '../../src/protocol/inversion.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { useMeasurement, type OwnMeasurement } from '../parts/useMeasurement.ts';

/** A block forward and back, and where its numbers come from. */
interface ShownInversion {
  readonly block: BlockInversion;
  readonly origin: 'live' | 'recorded' | 'measured' | 'pending';
  readonly measuring: OwnMeasurement<'inversion'>;
}

/**
 * The block as the run recorded it; with a fault or in fewer bits as it is measured, which begins by itself once it can,
 * once for each run, block and choice.
 */
export function useInversion(
  run: ShownRun,
  layer: number,
  { fault, precision }: Pick<ReversibleView, 'fault' | 'precision'>,
  measure: Measure | undefined,
): ShownInversion {
  const { recording, encoded, live } = run;
  const plain = fault === 'none' && precision === 'float32';
  const recorded = useMemo(() => recordedInversion(recording, layer), [recording, layer]);
  const request = useMemo(() => {
    const { config, seed } = recording;
    return plain ? null : { config, seed, ids: Int32Array.from(encoded.ids), fault, precision, layer };
  }, [plain, recording, encoded, fault, precision, layer]);
  const measuring = useMeasurement(measure, 'inversion', request, run);
  const { status, ready, onMeasure, result } = measuring;
  const asked = useRef<typeof request>(null);
  useEffect(() => {
    if (!ready || status !== 'idle' || asked.current === request) return;
    asked.current = request;
    onMeasure();
  }, [ready, status, request, onMeasure]);
  if (plain) return { block: recorded, origin: live ? 'live' : 'recorded', measuring };
  const measured = result?.block ?? null;
  return { block: measured ?? recorded, origin: measured === null ? 'pending' : 'measured', measuring };
}
