import type { Tick } from '../../src/figures/plot/tick.ts';

interface AxisUpProps {
  readonly ticks: readonly Tick[];
  /** How far the hairlines reach, in pixels. */
  readonly width: number;
  readonly valueText: (value: number) => string;
  /** The value whose line is drawn as an axis. */
  readonly base?: number;
  /** Height of something that stands where a label would; that label makes room. */
  readonly keepFree?: number | undefined;
}

/** Room that something beside the axis takes, from its middle, in pixels. */
const FREE = 23;

/** The vertical axis of a plot: hairlines, and what they stand for at their left. */
export function AxisUp({ ticks, width, valueText, base, keepFree }: AxisUpProps) {
  return ticks.map(({ value, at }) => (
    <g key={value} transform={`translate(0 ${at})`}>
      <line className={value === base ? 'axis' : 'grid'} x2={width} />
      {(keepFree === undefined || Math.abs(keepFree - at) > FREE) && (
        <text className="tick" x={-8} dy="0.35em" textAnchor="end">
          {valueText(value)}
        </text>
      )}
    </g>
  ));
}
