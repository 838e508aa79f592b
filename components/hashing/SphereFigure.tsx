import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { bucketSign } from '../../src/figures/pairs/bucketSign.ts';
import { layoutCrossPolytope, type SphereTurn } from '../../src/figures/hashing/crossPolytope.ts';
import { useText } from '../parts/text.ts';
import './hashing.css';

interface SphereFigureProps {
  readonly turn: SphereTurn;
  readonly onTurn: (turn: SphereTurn) => void;
}

const BUCKETS = 6;

/** Degrees that an arrow key turns by, and that a drag over the width of the drawing turns by. */
const STEP = 10;
const DRAG = 180;

/** The hash in three dimensions: directions on a sphere, marked by which of the six corners is nearest. */
export function SphereFigure({ turn, onTurn }: SphereFigureProps) {
  const text = useText();
  const before = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const { dots, corners } = layoutCrossPolytope(turn);
  const go = (yaw: number, pitch: number) => {
    onTurn({
      yaw: (((turn.yaw + yaw) % 360) + 360) % 360,
      pitch: Math.min(90, Math.max(-90, turn.pitch + pitch)),
    });
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const last = before.current;
    if (event.buttons !== 1 || last === null) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    before.current = { x: event.clientX, y: event.clientY };
    go(((event.clientX - last.x) / width) * DRAG, ((event.clientY - last.y) / width) * DRAG);
  };
  const keys = (event: KeyboardEvent) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    go(...move);
  };
  const shown = corners.toSorted((one, other) => other.depth - one.depth)[0];
  return (
    <div>
      <h3>{text('hashing.sphere.title')}</h3>
      <p className="note">{text('hashing.sphere.lead')}</p>
      <svg
        className="sphere focusable"
        viewBox="-1.1 -1.1 2.2 2.2"
        role="slider"
        tabIndex={0}
        aria-label={text('hashing.sphere.title')}
        aria-valuemin={0}
        aria-valuemax={360}
        aria-valuenow={Math.round(turn.yaw)}
        aria-valuetext={text('hashing.sphere.value', {
          yaw: Math.round(turn.yaw),
          pitch: Math.round(turn.pitch),
          bucket: shown?.bucket ?? 0,
        })}
        onKeyDown={keys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          before.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
      >
        <circle className="sphere-edge" r={1} />
        {dots.map(({ x, y, bucket, depth }, index) => {
          const { hue, negative } = bucketSign(bucket, BUCKETS);
          return (
            <circle
              key={index}
              className={negative ? `negative edge-${String(hue)}` : `sphere-dot hue-${String(hue)}`}
              cx={x.toFixed(3)}
              cy={(-y).toFixed(3)}
              r={0.014 + 0.014 * depth}
            />
          );
        })}
        {corners.map(({ x, y, bucket }) => (
          <text key={bucket} className="sphere-name" x={x} y={-y}>
            {bucket}
          </text>
        ))}
      </svg>
      <p className="hash-readout">
        {text('hashing.sphere.front', {
          bucket: shown?.bucket ?? 0,
          opposite: ((shown?.bucket ?? 0) + BUCKETS / 2) % BUCKETS,
        })}
      </p>
    </div>
  );
}
