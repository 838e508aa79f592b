import { useStore } from 'zustand';
import { FeedForwardFigure } from '../../../components/feedForward/FeedForwardFigure.tsx';
import { layerFloats } from '../../../src/recording/recording.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../../src/protocol/measure.ts';
import { useSelection } from '../../hooks/useSelection.ts';

interface FeedForwardSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

/** The feed-forward layer in slices; measured on the stream that it read in the shown run. */
export default function FeedForwardSection({ store, measurements, shown }: FeedForwardSectionProps) {
  const { recording } = shown;
  const { config, seed } = recording;
  const { letters } = shown;
  const selecting = useSelection(store, shown.recording.config);
  const kept = useStore(measurements, (state) => state.measurements.slicing) ?? NOT_MEASURED;
  const ready = useStore(measurements, (state) => state.ready);
  const { layer } = selecting.selection;
  // What was measured of another network or block says nothing of this one.
  const isOfThis = kept.request === null || (kept.request.config === config && kept.request.layer === layer);
  const measuring = isOfThis ? kept : NOT_MEASURED;
  return (
    <FeedForwardFigure
      {...selecting}
      config={config}
      letters={letters}
      measuring={{
        ...measuring,
        ready: ready && shown.live,
        onStop: () => {
          measurements.getState().stop('slicing');
        },
      }}
      onMeasure={(slices) => {
        // A copy: the recording's arrays share one large buffer, which would travel along.
        const y1 = layerFloats(recording, layer, 'residualY1').data.slice();
        const passes = slices === 1 ? [1] : [1, slices];
        measurements.getState().start('slicing', { config, seed, layer, y1, slices: passes }, shown);
      }}
    />
  );
}
