import { circlePoints, pointMoved } from '../../src/figures/hashing/circlePoints.ts';
import { hashingDefinition, type HashingView } from '../../src/figures/hashing/definition.ts';
import { WORKED_EXAMPLE } from '../../src/figures/hashing/planeHash.ts';
import { stripOfRotations } from '../../src/figures/hashing/rotationStrip.ts';
import { firstView } from '../../src/figures/figureDefinition.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { ViewControls } from '../parts/ViewControls.tsx';
import { CircleFigure } from './CircleFigure.tsx';
import { CircleRotations } from './CircleRotations.tsx';
import { HashMore } from './HashMore.tsx';
import { HashRunFigures } from './HashRunFigures.tsx';
import { hashingTables } from './hashTables.ts';
import { useCollisions } from './useCollisions.ts';
import { useHashOfRun } from './useHashOfRun.ts';

/** From which the strip's rotations are drawn. */
const STRIP_SEED = 40;

const { buckets } = WORKED_EXAMPLE;

/** Hashing: in the plane by hand, then in the model's dimensions with the run's numbers. */
export function HashingFigure(props: FigureProps<HashingView>) {
  const text = useText();
  const { view, setView, selecting } = useFigure(hashingDefinition, props);
  const run = useHashOfRun(props.run, selecting.selection);
  const measuring = useCollisions(props.measure, run && run.config);
  const points = circlePoints(view);
  const strip = stripOfRotations(points.Q, points.X1, buckets, STRIP_SEED);
  return (
    <FigureFrame
      name={hashingDefinition.id}
      title={text('circle.title')}
      controls={<ViewControls config={props.run.recording.config} {...selecting} />}
      lead={
        <p>
          {text('circle.lead')} <Explain term="notCertain">{text('hashing.notCertain')}</Explain>{' '}
          <Explain term="noOrder">{text('hashing.noOrder')}</Explain>
        </p>
      }
      tables={hashingTables(text, { view, points, buckets, strip, run, measured: measuring.result })}
    >
      <CircleFigure
        points={points}
        angles={view.angles}
        buckets={buckets}
        round={view.circleRound}
        onMove={(name, point) => {
          setView(pointMoved(name, point));
        }}
        onTurn={(round, angle) => {
          setView({ angles: view.angles.with(round, angle) });
        }}
        onRound={(circleRound) => {
          setView({ circleRound });
        }}
        onRestore={() => {
          const { x1, x2, q, angles } = firstView(hashingDefinition);
          setView({ x1, x2, q, angles });
        }}
      >
        <CircleRotations strip={strip} names={['Q', 'X1']} buckets={buckets} />
      </CircleFigure>
      {run === null ? (
        <p className="notice">{text('hashing.notHashed')}</p>
      ) : (
        <HashRunFigures
          run={run}
          selecting={selecting}
          view={view}
          onView={setView}
          measuring={measuring}
          measures={props.measure !== undefined}
        />
      )}
      <HashMore view={view} onView={setView} />
    </FigureFrame>
  );
}
