import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { bucketSign } from '../../src/figures/pairs/bucketSign.ts';
import { layoutCrossPolytope, type SphereTurn } from '../../src/figures/hashing/crossPolytope.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import './hashing.css';
import './hashMore.css';

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
  // Where the drag in progress began, and how the sphere was turned then.
  const began = useRef<(SphereTurn & { readonly x: number; readonly y: number }) | null>(null);
  const { dots, corners } = layoutCrossPolytope(turn);
  const go = (yaw: number, pitch: number) => {
    onTurn({ yaw: ((yaw % 360) + 360) % 360, pitch: Math.min(90, Math.max(-90, pitch)) });
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const from = began.current;
    if (event.buttons !== 1 || from === null) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    const turned = (pixels: number) => (pixels / width) * DRAG;
    go(from.yaw + turned(event.clientX - from.x), from.pitch + turned(event.clientY - from.y));
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
    const [yaw, pitch] = move;
    go(turn.yaw + yaw, turn.pitch + pitch);
  };
  const { bucket: front } = at(
    corners.toSorted((one, other) => other.depth - one.depth),
    0,
  );
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
          bucket: front,
        })}
        onKeyDown={keys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          began.current = { ...turn, x: event.clientX, y: event.clientY };
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
          bucket: front,
          opposite: (front + BUCKETS / 2) % BUCKETS,
        })}
      </p>
    </div>
  );
}
