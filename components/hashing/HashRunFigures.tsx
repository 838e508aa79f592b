import { bucketCount } from '../../src/config/reformerConfig.ts';
import type { HashingView } from '../../src/figures/hashing/definition.ts';
import { at } from '../../src/maths/at.ts';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { Part } from '../parts/Part.tsx';
import { useText } from '../parts/text.ts';
import type { OwnMeasurement } from '../parts/useMeasurement.ts';
import { CollisionPlot } from './CollisionPlot.tsx';
import { HashStepsFigure } from './HashStepsFigure.tsx';
import { ProjectionFigure } from './ProjectionFigure.tsx';
import type { HashOfRun } from './useHashOfRun.ts';

interface HashRunFiguresProps {
  readonly run: HashOfRun;
  readonly selecting: SelectionProps;
  readonly view: Pick<HashingView, 'step' | 'entry' | 'bar'>;
  readonly onView: (change: Partial<HashRunFiguresProps['view']>) => void;
  readonly measuring: OwnMeasurement<'collisions'>;
  /** False where nothing can ever be measured. */
  readonly measures: boolean;
}

/** Hashing in the model's own dimensions, with the run's numbers. */
export function HashRunFigures(props: HashRunFiguresProps) {
  const { run, selecting, view, onView, measuring, measures } = props;
  const text = useText();
  const { config, exact, projection, bucketIds, steps, pair, letters } = run;
  const { selection, pinned, onHover, onSelect, onPin } = selecting;
  const { head, round, token } = selection;
  const buckets = bucketCount(config);
  return (
    <div className="hash-run">
      <Part name="steps" title={text('hashing.steps.title')}>
        <HashStepsFigure
          steps={steps}
          recorded={at(bucketIds, token)}
          letter={at(letters, token)}
          token={token}
          head={head}
          round={round}
          stop={view.step}
          onStop={(step) => {
            onView({ step });
          }}
          entry={view.entry}
          bar={view.bar}
          onRead={onView}
        />
      </Part>
      <Part name="projection" title={text('hashing.part.projection')}>
        <ProjectionFigure
          projection={projection}
          bucketIds={bucketIds}
          buckets={buckets}
          letters={letters}
          token={token}
          partner={pair?.key ?? null}
          headDim={config.headDim}
          pinned={pinned}
          onHover={onHover}
          onSelect={onSelect}
          onPin={onPin}
        />
      </Part>
      <Part name="collisions" title={text('hashing.curve.title', { buckets })}>
        <CollisionPlot
          exact={exact}
          buckets={buckets}
          rounds={config.hashRounds}
          measured={measuring.result}
          pair={pair}
        />
        {measures && <MeasuringBar {...measuring} label={text('circle.collisions')} />}
      </Part>
    </div>
  );
}
