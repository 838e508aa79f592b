import { useId, type ReactNode } from 'react';
import { hashInPlane, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { Circle } from './Circle.tsx';
import './circle.css';

interface CircleFigureProps<Name extends string> {
  /** Named points; their directions are what is hashed. */
  readonly points: Readonly<Record<Name, PlanePoint>>;
  /** By which each round's rotation is turned, in degrees. */
  readonly angles: readonly number[];
  readonly buckets: number;
  /** The round whose sectors are drawn. */
  readonly round: number;
  readonly onMove: (name: Name, point: PlanePoint) => void;
  readonly onTurn: (round: number, angle: number) => void;
  readonly onRound: (round: number) => void;
  /** Puts points and rotations back. */
  readonly onRestore: () => void;
  /** What stands under the table of buckets. */
  readonly children?: ReactNode;
}

/** Directions on a circle cut into sectors: points in one sector share a bucket. Points and rotation can be moved. */
export function CircleFigure<Name extends string>(props: CircleFigureProps<Name>) {
  const { points, angles, buckets, round, onMove, onTurn, onRound, onRestore, children } = props;
  const text = useText();
  const id = useId();
  const angle = at(angles, round);
  const hashes = Object.entries<PlanePoint>(points).map(([name, point]) => ({
    name,
    buckets: angles.map((each) => hashInPlane(point, each, buckets).bucket + 1),
  }));
  return (
    <div className="circle-figure" data-testid="circle">
      <div>
        <Circle points={points} buckets={buckets} angle={angle} onMove={onMove} />
        <p className="note">{text('circle.example')}</p>
        <p>
          <button type="button" onClick={onRestore}>
            {text('circle.restore')}
          </button>
        </p>
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
      <div>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">
                <Explain term="circleHash">{text('circle.point')}</Explain>
              </th>
              {angles.map((_, index) => (
                <th key={index} scope="col">
                  <button
                    type="button"
                    aria-pressed={index === round}
                    onClick={() => {
                      onRound(index);
                    }}
                  >
                    {text('circle.round', { round: index + 1 })}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hashes.map(({ name, buckets: row }) => (
              <tr key={name} data-point={name}>
                <th scope="row">{name}</th>
                {row.map((bucket, index) => (
                  <td key={index} data-shared={bucket === hashes.at(-1)?.buckets[index]}>
                    {bucket}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {children}
      </div>
    </div>
  );
}
