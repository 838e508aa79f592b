import { useState } from 'react';
import { useStore } from 'zustand';
import { CircleFigure } from '../../components/hashing/CircleFigure.tsx';
import { useText } from '../../components/parts/text.ts';
import type { LabStore } from '../store/labStore.ts';
import { NOT_MEASURED, type MeasurementStore } from '../store/measurementStore.ts';
import { MeasuringBar } from '../../components/parts/MeasuringBar.tsx';
import { WORKED_EXAMPLE, type PlanePoint } from '../figures/planeHash.ts';

/** Hashing in the plane, by hand; it stands on no run. */
export default function HashSection({
  measurements,
}: {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
}) {
  const measuring = useStore(measurements, (state) => state.measurements.collisions) ?? NOT_MEASURED;
  const ready = useStore(measurements, (state) => state.ready);
  const text = useText();
  const [points, setPoints] = useState<Readonly<Record<string, PlanePoint>>>(WORKED_EXAMPLE.points);
  const [angles, setAngles] = useState<readonly number[]>(WORKED_EXAMPLE.angles);
  const [round, setRound] = useState(0);
  return (
    <section id="hashing">
      <h2>{text('circle.title')}</h2>
      <p className="lead">{text('circle.lead')}</p>
      <CircleFigure
        points={points}
        angles={angles}
        buckets={WORKED_EXAMPLE.buckets}
        round={round}
        onMove={(name, point) => {
          setPoints({ ...points, [name]: point });
        }}
        onTurn={(turned, angle) => {
          setAngles(angles.map((each, index) => (index === turned ? angle : each)));
        }}
        onRound={setRound}
      />
      <MeasuringBar
        {...measuring}
        label={text('circle.collisions')}
        ready={ready}
        onMeasure={() => {
          measurements.getState().measure('collisions', {
            headDim: 32,
            bucketFactors: [8],
            angles: Array.from({ length: 13 }, (_, index) => (index * Math.PI) / 12),
            pairs: 64,
            rotations: 320,
            seed: 1,
          });
        }}
        onStop={() => {
          measurements.getState().stop('collisions');
        }}
      />
    </section>
  );
}
