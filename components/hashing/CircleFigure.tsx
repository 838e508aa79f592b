import { useId, type ReactNode } from 'react';
import type { CirclePoint } from '../../src/figures/hashing/circlePoints.ts';
import { isSameExample, OPENING_EXAMPLE } from '../../src/figures/hashing/openingExample.ts';
import { WORKED_EXAMPLE, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { Circle } from './Circle.tsx';
import { CircleTable } from './CircleTable.tsx';
import './circle.css';

interface CircleFigureProps {
  /** Their directions are what is hashed. */
  readonly points: Readonly<Record<CirclePoint, PlanePoint>>;
  /** The two points whose meetings are told. */
  readonly pair: readonly [CirclePoint, CirclePoint];
  /** By which each round's rotation is turned, in degrees. */
  readonly angles: readonly number[];
  readonly buckets: number;
  /** The round whose sectors are drawn. */
  readonly round: number;
  readonly onMove: (name: CirclePoint, point: PlanePoint) => void;
  readonly onTurn: (round: number, angle: number) => void;
  readonly onRound: (round: number) => void;
  /** Puts points and rotations as an example has them. */
  readonly onExample: (example: typeof OPENING_EXAMPLE | typeof WORKED_EXAMPLE) => void;
  /** What stands under the table of buckets. */
  readonly children?: ReactNode;
}

const EXAMPLES = { opening: OPENING_EXAMPLE, worked: WORKED_EXAMPLE } as const;

/** Directions on a circle cut into sectors: points in one sector share a bucket. Points and rotation can be moved. */
export function CircleFigure(props: CircleFigureProps) {
  const { points, pair, angles, buckets, round, onMove, onTurn, onRound, onExample, children } = props;
  const text = useText();
  const id = useId();
  const angle = at(angles, round);
  return (
    <div className="circle-figure" data-testid="circle">
      <div className="circle-stage">
        <Circle points={points} buckets={buckets} angle={angle} onMove={onMove} />
        <label className="field-label" htmlFor={id}>
          {text('circle.turn', { round: round + 1, angle: Math.round(angle) })}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={359}
          value={angle}
          onChange={(event) => {
            onTurn(round, event.target.valueAsNumber);
          }}
        />
      </div>
      <CircleTable
        points={points}
        pair={pair}
        angles={angles}
        buckets={buckets}
        round={round}
        onRound={onRound}
      />
      <div className="circle-rest">{children}</div>
      <div className="circle-examples">
        <p role="group" aria-label={text('circle.examples')}>
          {(['opening', 'worked'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={isSameExample({ points, angles }, EXAMPLES[name])}
              onClick={() => {
                onExample(EXAMPLES[name]);
              }}
            >
              {text(`circle.restore.${name}`)}
            </button>
          ))}
        </p>
        {isSameExample({ points, angles }, WORKED_EXAMPLE) && (
          <p className="note">{text('circle.example')}</p>
        )}
      </div>
    </div>
  );
}
