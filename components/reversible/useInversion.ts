import { useEffect, useMemo, useRef } from 'react';
import { recordedInversion } from '../../src/figures/reversible/inversion.ts';
import type { ReverseMode } from '../../src/figures/reversible/stepSays.ts';
import type { UndoneBlock } from '../../src/figures/reversible/undoneBlock.ts';
import type { BlockInversion, InversionRequest } from '../../src/protocol/inversion.ts';
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
 * The block as its run recorded it; with a fault or in fewer bits as it is measured, which begins by itself once it can,
 * once for each run, block and choice. The block alone is gone back through, so that a fault spoils what it itself
 * breaks and nothing that came down from later blocks.
 *
 * @param source the run that the block is of
 */
export function useInversion(
  source: ShownRun,
  { of, layer }: Pick<UndoneBlock, 'of' | 'layer'>,
  { fault, precision }: ReverseMode,
  measure: Measure | undefined,
): ShownInversion {
  const { recording, encoded, live } = source;
  const plain = fault === 'none' && precision === 'float32';
  const recorded = useMemo(() => recordedInversion(recording, layer), [recording, layer]);
  const request = useMemo((): InversionRequest | null => {
    const { config, seed } = recording;
    const ids = Int32Array.from(encoded.ids);
    const weights = of === 'stack' ? 'untrained' : 'run';
    return plain ? null : { config, seed, ids, fault, precision, layer, from: 'block', weights };
  }, [plain, recording, encoded, fault, precision, layer, of]);
  const measuring = useMeasurement(measure, 'inversion', request, source);
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
