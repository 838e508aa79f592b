import { useState } from 'react';
import { useStore } from 'zustand';
import { CollisionPlot } from '../../../components/hashing/CollisionPlot.tsx';
import { HashStepsFigure } from '../../../components/hashing/HashStepsFigure.tsx';
import { ProjectionFigure } from '../../../components/hashing/ProjectionFigure.tsx';
import { MeasuringBar } from '../../../components/parts/MeasuringBar.tsx';
import type { SelectionProps } from '../../../components/parts/selectionProps.ts';
import { useText } from '../../../components/parts/text.ts';
import { bucketCount } from '../../../src/config/reformerConfig.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../../src/protocol/measure.ts';
import { measuredOf } from '../../../components/hashing/measuredCollisions.ts';
import type { HashOfRun } from '../../../components/hashing/useHashOfRun.ts';

interface HashRunFiguresProps extends SelectionProps {
  readonly run: HashOfRun;
  readonly measurements: MeasurementStore;
}

/** Pairs at each angle and fresh rotations of a measurement: a few seconds even without a graphics card. */
const MEASURED = { pairs: 64, rotations: 320, seed: 1 };
const ANGLES = Array.from({ length: 13 }, (_, index) => (index * Math.PI) / 12);

/** Hashing in the model's own dimensions, with the run's numbers. */
export function HashRunFigures({ run, measurements, ...selecting }: HashRunFiguresProps) {
  const text = useText();
  const { config, exact, projection, bucketIds, steps, pair, letters } = run;
  const { selection, pinned, onHover, onSelect, onPin } = selecting;
  const { head, round, token } = selection;
  const [stop, setStop] = useState(3);
  const measuring = useStore(measurements, (state) => state.measurements.collisions) ?? NOT_MEASURED;
  const ready = useStore(measurements, (state) => state.ready);
  const buckets = bucketCount(config);
  return (
    <div
      className="hash-run"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onPin(false);
      }}
    >
      <HashStepsFigure
        steps={steps}
        recorded={bucketIds[token] ?? 0}
        letter={letters[token] ?? ''}
        {...{ token, head, round, stop }}
        onStop={setStop}
      />
      <ProjectionFigure
        {...{ projection, bucketIds, buckets, letters, token, pinned }}
        headDim={config.headDim}
        partner={pair?.key ?? null}
        onHover={onHover}
        onSelect={onSelect}
        onPin={onPin}
      />
      <div>
        <CollisionPlot
          exact={exact}
          buckets={buckets}
          rounds={config.hashRounds}
          measured={measuredOf(measuring, config)}
          pair={pair}
        />
        <MeasuringBar
          {...measuring}
          label={text('circle.collisions')}
          ready={ready}
          onMeasure={() => {
            const { headDim, bucketFactors } = config;
            measurements
              .getState()
              .start('collisions', { ...MEASURED, headDim, bucketFactors, angles: ANGLES }, null);
          }}
          onStop={() => {
            measurements.getState().stop('collisions');
          }}
        />
      </div>
    </div>
  );
}
