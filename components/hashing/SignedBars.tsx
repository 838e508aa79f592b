import { useState, type KeyboardEvent } from 'react';

interface SignedBarsProps {
  readonly values: readonly number[];
  /** What the row is, for those who do not see it. */
  readonly label: string;
  /** Of the row, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How much of each bar has grown, in [0, 1]. */
  readonly grown: (index: number) => number;
  /** Class or pattern of each bar. */
  readonly fill?: (index: number) => {
    readonly className?: string | undefined;
    readonly fill?: string | undefined;
  };
  /** Under which bar a name stands. */
  readonly names?: readonly string[];
  /** A bar with a frame. */
  readonly framed?: number | null;
  /** Value that is read and stays marked; null where none is. */
  readonly chosen: number | null;
  /** By arrow key, click or tap; null when the chosen one is clicked again, or by Escape. */
  readonly onChoose: (index: number | null) => void;
  readonly valueText: (index: number) => string;
  /** Told of the value under the pointer or the keyboard's focus; null when there is none. */
  readonly onValue: (index: number | null) => void;
}

/** Height of the line of names, in pixels. */
const NAMES = 18;

/** Numbers as bars up and down from zero. The pointer passes over values; arrow keys and clicks choose one. */
export function SignedBars(props: SignedBarsProps) {
  const { values, label, width, height, grown, fill, names, framed } = props;
  const { chosen, onChoose, valueText, onValue } = props;
  const [focused, setFocused] = useState(false);
  const last = values.length - 1;
  const current = Math.min(chosen ?? 0, last);
  const largest = Math.max(1e-9, ...values.map(Math.abs));
  const each = width / values.length;
  const zero = height / 2;
  // The chosen value is told from here on, not what the focus or the pointer passed over.
  const choose = (index: number | null) => {
    onValue(null);
    onChoose(index);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && chosen !== null) choose(null);
    const target = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(Math.min(last, Math.max(0, target)));
  };
  return (
    <div
      className="focusable signed-bars"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={valueText(current)}
      onKeyDown={keys}
      onFocus={() => {
        setFocused(true);
        onValue(current);
      }}
      onBlur={() => {
        setFocused(false);
        onValue(null);
      }}
      onPointerLeave={() => {
        onValue(focused && chosen === null ? current : null);
      }}
    >
      <svg width={width} height={height + (names === undefined ? 0 : NAMES)} aria-hidden="true">
        <line className="bars-zero" x2={width} y1={zero} y2={zero} />
        {values.map((value, index) => {
          const length = (Math.abs(value) / largest) * (zero - 3) * grown(index);
          const bar = { x: index * each + Math.min(2, each * 0.12), width: Math.max(1, each * 0.76) };
          return (
            <g key={index} data-bar={index}>
              <rect
                className="bar-room"
                x={index * each}
                width={each}
                height={height}
                onPointerEnter={() => {
                  onValue(index);
                }}
                onClick={() => {
                  choose(index === chosen ? null : index);
                }}
              />
              <rect
                {...(fill?.(index) ?? { className: 'bar-plain' })}
                {...bar}
                y={value > 0 ? zero - length : zero}
                height={length}
                pointerEvents="none"
              />
              {framed === index && (
                <rect
                  className="bar-frame"
                  x={bar.x - 3}
                  width={bar.width + 6}
                  y={1}
                  height={height - 2}
                  rx={4}
                />
              )}
              {(focused || chosen !== null) && index === current && (
                <line className="bar-at" x1={bar.x} x2={bar.x + bar.width} y1={height - 1} y2={height - 1} />
              )}
              {names !== undefined && (
                <text
                  className="bar-name"
                  x={bar.x + bar.width / 2}
                  y={height + 13}
                  data-framed={framed === index}
                >
                  {names[index]}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
