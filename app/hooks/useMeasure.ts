import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Measure } from '../../src/protocol/measure.ts';
import type { MeasurementKind } from '../../src/protocol/measurement.ts';
import type { MeasurementStore } from '../../src/store/measurementStore.ts';

/**
 * @param kinds  that the figure measures; only these draw it again. Must be stable.
 * @param isLive whether the figure shows a run of the model that would be measured
 */
export function useMeasure(
  store: MeasurementStore,
  kinds: readonly MeasurementKind[],
  isLive: boolean,
): Measure {
  const ready = useStore(store, (state) => state.ready) && isLive;
  const measurements = useStore(
    store,
    useShallow((state) => Object.fromEntries(kinds.map((kind) => [kind, state.measurements[kind]]))),
  ) as Measure['measurements'];
  const { start, stop } = store.getState();
  return useMemo(() => ({ ready, measurements, start, stop }), [ready, measurements, start, stop]);
}
