import { circlePoints, pointMoved } from '../../src/figures/hashing/circlePoints.ts';
import { hashingDefinition, type HashingView } from '../../src/figures/hashing/definition.ts';
import { OPENING_EXAMPLE } from '../../src/figures/hashing/openingExample.ts';
import { stripOfRotations } from '../../src/figures/hashing/rotationStrip.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { Part } from '../parts/Part.tsx';
import { ViewControls } from '../parts/ViewControls.tsx';
import { CircleFigure } from './CircleFigure.tsx';
import { CircleRotations } from './CircleRotations.tsx';
import { FollowedPair } from './FollowedPair.tsx';
import { HashMore } from './HashMore.tsx';
import { HashRunFigures } from './HashRunFigures.tsx';
import { hashingTables } from './hashTables.ts';
import { StreetFigure } from './StreetFigure.tsx';
import { useCollisions } from './useCollisions.ts';
import { useHashOfRun } from './useHashOfRun.ts';

/** From which the strip's rotations are drawn. */
const STRIP_SEED = 40;

const { buckets } = OPENING_EXAMPLE;

/** The two points whose meetings are told. */
const PAIR = ['Q', 'X1'] as const;

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
          {text('hashing.lead')} <Explain term="notCertain">{text('hashing.notCertain')}</Explain>{' '}
          <Explain term="noOrder">{text('hashing.noOrder')}</Explain>
        </p>
      }
      tables={hashingTables(text, { view, points, buckets, strip, run, measured: measuring.result })}
    >
      <Part name="street" title={text('hashing.street.title')} isFirst>
        <StreetFigure
          map={view.street}
          onMap={(street) => {
            setView({ street });
          }}
        />
      </Part>
      <Part name="circle" title={text('hashing.part.circle')}>
        <p className="lead">{text('circle.lead')}</p>
        <CircleFigure
          points={points}
          pair={PAIR}
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
          onExample={({ points: { X1, X2, Q }, angles }) => {
            setView({ x1: [X1.x, X1.y], x2: [X2.x, X2.y], q: [Q.x, Q.y], angles });
          }}
        >
          <CircleRotations strip={strip} names={PAIR} buckets={buckets} />
        </CircleFigure>
      </Part>
      {run === null ? (
        <p className="notice">{text('hashing.notHashed')}</p>
      ) : (
        <>
          <Part name="pair" title={text('hashing.run.title')}>
            <FollowedPair run={props.run} selection={selecting.selection} />
          </Part>
          <HashRunFigures
            run={run}
            selecting={selecting}
            view={view}
            onView={setView}
            measuring={measuring}
            measures={props.measure !== undefined}
          />
        </>
      )}
      <HashMore view={view} onView={setView} />
    </FigureFrame>
  );
}
