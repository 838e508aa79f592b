import type { Tick } from '../../src/figures/plot/tick.ts';

interface AxisAcrossProps {
  readonly ticks: readonly Tick[];
  /** Of the plot, in pixels: the axis stands at its foot. */
  readonly height: number;
  readonly valueText: (value: number) => string;
}

/** The horizontal axis of a plot: marks, and what they stand for under them. */
export function AxisAcross({ ticks, height, valueText }: AxisAcrossProps) {
  return ticks.map(({ value, at }) => (
    <g key={value} transform={`translate(${at} ${height})`}>
      <line className="axis" y2={5} />
      <text className="tick" y={19} textAnchor="middle">
        {valueText(value)}
      </text>
    </g>
  ));
}
