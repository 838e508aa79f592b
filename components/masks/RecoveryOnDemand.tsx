import { useStore } from 'zustand';
import { RecoveryChart } from './RecoveryChart.tsx';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { useText } from '../parts/text.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import type { MeasurementStore } from '../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../src/protocol/measure.ts';

interface RecoveryOnDemandProps {
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
  readonly layer: number;
}

const ROUNDS = [1, 2, 4, 8];
const BUCKETS = [4, 8, 16, 32];

/** Exact attention recovered by the shown model over rounds and buckets, measured when asked for. */
export function RecoveryOnDemand({ measurements, shown, layer }: RecoveryOnDemandProps) {
  const text = useText();
  const { config, seed } = shown.recording;
  const measuring = useStore(measurements, (state) => state.measurements.recovery) ?? NOT_MEASURED;
  const ready = useStore(measurements, (state) => state.ready) && shown.live;
  const { request, result } = measuring;
  // A measurement of another run or layer is not this one.
  const isCurrent = request?.config === config && request.seed === seed && request.layer === layer;
  return (
    <RecoveryChart
      points={isCurrent ? (result?.points ?? []) : []}
      rounds={ROUNDS}
      bar={
        <MeasuringBar
          {...measuring}
          label={text('masks.recovery.measure')}
          ready={ready}
          onMeasure={() => {
            const ids = Int32Array.from(shown.encoded.ids);
            measurements
              .getState()
              .start('recovery', { config, seed, ids, layer, rounds: ROUNDS, buckets: BUCKETS }, null);
          }}
          onStop={() => {
            measurements.getState().stop('recovery');
          }}
        />
      }
    />
  );
}
