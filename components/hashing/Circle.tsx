import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { hashInPlane, layoutSectors, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import { useText } from '../parts/text.ts';
import './circle.css';

interface CircleProps<Name extends string> {
  /** Only their directions are drawn. */
  readonly points: Readonly<Record<Name, PlanePoint>>;
  readonly buckets: number;
  /** By which the rotation is turned, in degrees. */
  readonly angle: number;
  /** A place relative to the centre, y upwards, in no particular unit; never the centre itself. */
  readonly onMove: (name: Name, point: PlanePoint) => void;
}

/** Degrees that an arrow key moves a point by. */
const STEP = 3;

/** The circle in its sectors, and the points on it, which can be dragged. */
export function Circle<Name extends string>({ points, buckets, angle, onMove }: CircleProps<Name>) {
  const text = useText();
  const svg = useRef<SVGSVGElement>(null);
  const drag = (name: Name) => (event: PointerEvent<SVGGElement>) => {
    if (event.buttons !== 1 || svg.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top, width, height } = svg.current.getBoundingClientRect();
    const [x, y] = [event.clientX - left - width / 2, top + height / 2 - event.clientY];
    if (x !== 0 || y !== 0) onMove(name, { x, y });
  };
  const nudge =
    (name: Name, { x, y }: PlanePoint) =>
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
      {(Object.keys(points) as Name[]).map((name) => {
        const point = points[name];
        const length = Math.hypot(point.x, point.y);
        const direction = Math.round((Math.atan2(point.y, point.x) * 180) / Math.PI);
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
            aria-valuenow={direction}
            aria-valuetext={text('circle.where', {
              angle: direction,
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
