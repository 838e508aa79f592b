import { useId, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { hashInPlane, layoutSectors, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import './hashing.css';

interface CircleFigureProps {
  /** Named points; their directions are what is hashed. */
  readonly points: Readonly<Record<string, PlanePoint>>;
  /** By which each round's rotation is turned, in degrees. */
  readonly angles: readonly number[];
  readonly buckets: number;
  /** The round whose sectors are drawn. */
  readonly round: number;
  readonly onMove: (name: string, point: PlanePoint) => void;
  readonly onTurn: (round: number, angle: number) => void;
  readonly onRound: (round: number) => void;
  /** Puts points and rotations back. */
  readonly onRestore: () => void;
  /** What stands under the table of buckets. */
  readonly children?: ReactNode;
}

/** Degrees that an arrow key moves a point by. */
const STEP = 3;

/** Directions on a circle cut into sectors: points in one sector share a bucket. Points and rotation can be moved. */
export function CircleFigure(props: CircleFigureProps) {
  const { points, angles, buckets, round, onTurn, onRound, onRestore, children } = props;
  const text = useText();
  const id = useId();
  const angle = angles[round] ?? 0;
  const hashes = Object.entries(points).map(([name, point]) => ({
    name,
    buckets: angles.map((each) => hashInPlane(point, each, buckets).bucket + 1),
  }));
  return (
    <div className="circle-figure" data-testid="circle">
      <div>
        <Circle {...props} angle={angle} />
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

function Circle({ points, buckets, angle, onMove }: CircleFigureProps & { readonly angle: number }) {
  const text = useText();
  const svg = useRef<SVGSVGElement>(null);
  const drag = (name: string) => (event: PointerEvent<SVGGElement>) => {
    if (event.buttons !== 1 || svg.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top, width, height } = svg.current.getBoundingClientRect();
    const [x, y] = [event.clientX - left - width / 2, top + height / 2 - event.clientY];
    if (x !== 0 || y !== 0) onMove(name, { x, y });
  };
  const nudge =
    (name: string, { x, y }: PlanePoint) =>
    (event: KeyboardEvent) => {
      const turn = { ArrowLeft: STEP, ArrowUp: STEP, ArrowRight: -STEP, ArrowDown: -STEP }[event.key];
      if (turn === undefined) return;
      event.preventDefault();
      const direction = Math.atan2(y, x) + (turn * Math.PI) / 180;
      onMove(name, { x: Math.cos(direction), y: Math.sin(direction) });
    };
  return (
    <svg
      ref={svg}
      className="circle"
      viewBox="-1.3 -1.3 2.6 2.6"
      role="group"
      aria-label={text('circle.title')}
    >
      {layoutSectors(angle, buckets).map(({ bucket, middle, path }) => (
        <g key={bucket} aria-hidden="true">
          <path className="sector" data-bucket={bucket % 4} d={path} />
          <text
            className="sector-name"
            x={0.55 * Math.cos((middle * Math.PI) / 180)}
            y={-0.55 * Math.sin((middle * Math.PI) / 180)}
          >
            {bucket + 1}
          </text>
        </g>
      ))}
      {Object.entries(points).map(([name, point]) => {
        const length = Math.hypot(point.x, point.y);
        const [x, y] = [point.x / length, -point.y / length];
        return (
          <g
            key={name}
            className="circle-point"
            tabIndex={0}
            role="slider"
            aria-label={name}
            aria-valuemin={-180}
            aria-valuemax={180}
            aria-valuenow={Math.round((Math.atan2(point.y, point.x) * 180) / Math.PI)}
            aria-valuetext={text('circle.where', {
              angle: Math.round((Math.atan2(point.y, point.x) * 180) / Math.PI),
              bucket: hashInPlane(point, angle, buckets).bucket + 1,
            })}
            onPointerDown={drag(name)}
            onPointerMove={drag(name)}
            onKeyDown={nudge(name, point)}
          >
            <circle cx={x} cy={y} r={0.06} />
            <text x={1.17 * x} y={1.17 * y}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
