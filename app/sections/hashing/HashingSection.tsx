import { useState } from 'react';
import { useStore } from 'zustand';
import { CircleFigure } from '../../../components/hashing/CircleFigure.tsx';
import { CircleRotations } from '../../../components/hashing/CircleRotations.tsx';
import { Explain } from '../../../components/parts/Explain.tsx';
import { FigureFrame } from '../../../components/parts/FigureFrame.tsx';
import { useText } from '../../../components/parts/text.ts';
import { WORKED_EXAMPLE, type PlanePoint } from '../../../src/figures/hashing/planeHash.ts';
import { stripOfRotations } from '../../../src/figures/hashing/rotationStrip.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../../src/protocol/measure.ts';
import { HashMore } from '../../../components/hashing/HashMore.tsx';
import { HashRunFigures } from './HashRunFigures.tsx';
import {
  circleTable,
  curveTable,
  projectionTable,
  stepsTable,
  stripTable,
} from '../../../components/hashing/hashTables.ts';
import { measuredOf } from '../../../components/hashing/measuredCollisions.ts';
import { useHashOfRun } from '../../../components/hashing/useHashOfRun.ts';
import { useSelection } from '../../hooks/useSelection.ts';
import { ViewControls } from '../../../components/parts/ViewControls.tsx';

interface HashingSectionProps {
  readonly store: LabStore;
  readonly shown: ShownRun;
  readonly measurements: MeasurementStore;
}

/** From which the strip's rotations are drawn. */
const STRIP_SEED = 40;

/** Hashing: in the plane by hand, then in the model's dimensions with the run's numbers. */
export default function HashingSection({ store, measurements, shown }: HashingSectionProps) {
  const text = useText();
  const measuring = useStore(measurements, (state) => state.measurements.collisions) ?? NOT_MEASURED;
  const selecting = useSelection(store, shown.recording.config);
  const run = useHashOfRun(shown, selecting.selection);
  const [points, setPoints] = useState<Readonly<Record<string, PlanePoint>>>(WORKED_EXAMPLE.points);
  const [angles, setAngles] = useState<readonly number[]>(WORKED_EXAMPLE.angles);
  const [round, setRound] = useState(0);
  const { buckets } = WORKED_EXAMPLE;
  const [q, x1] = [points['Q'] ?? WORKED_EXAMPLE.points.Q, points['X1'] ?? WORKED_EXAMPLE.points.X1];
  const tables = [
    circleTable(text, points, angles[round] ?? 0, buckets),
    stripTable(text, stripOfRotations(q, x1, buckets, STRIP_SEED)),
    ...(run === null
      ? []
      : [
          stepsTable(text, run.steps),
          curveTable(text, run.exact, run.config.hashRounds, measuredOf(measuring, run.config)),
          projectionTable(text, run.projection, run.letters, run.bucketIds),
        ]),
  ];
  return (
    <FigureFrame
      name="hashing"
      title={text('circle.title')}
      controls={run !== null && <ViewControls config={run.config} {...selecting} />}
      lead={
        <p>
          {text('circle.lead')} <Explain term="notCertain">{text('hashing.notCertain')}</Explain>{' '}
          <Explain term="noOrder">{text('hashing.noOrder')}</Explain>
        </p>
      }
      tables={tables}
    >
      <CircleFigure
        points={points}
        angles={angles}
        buckets={buckets}
        round={round}
        onMove={(name, point) => {
          setPoints({ ...points, [name]: point });
        }}
        onTurn={(turned, angle) => {
          setAngles(angles.map((each, index) => (index === turned ? angle : each)));
        }}
        onRound={setRound}
        onRestore={() => {
          setPoints(WORKED_EXAMPLE.points);
          setAngles(WORKED_EXAMPLE.angles);
        }}
      >
        <CircleRotations one={q} other={x1} names={['Q', 'X1']} buckets={buckets} seed={STRIP_SEED} />
      </CircleFigure>
      {run === null ? (
        <p className="notice">{text('hashing.notHashed')}</p>
      ) : (
        <HashRunFigures run={run} measurements={measurements} {...selecting} />
      )}
      <HashMore />
    </FigureFrame>
  );
}
