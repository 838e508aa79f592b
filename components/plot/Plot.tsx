import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Tick } from '../../src/figures/training/trainingCurve.ts';

interface PlotProps {
  /** Of the plot inside its axes, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** What the horizontal axis counts. */
  readonly acrossName: string;
  /** Says what the drawing shows to those who do not see it. */
  readonly description: string;
  readonly children: ReactNode;
}

/** Room for the axes around a plot, in pixels. */
export const MARGIN = { left: 36, right: 14, top: 10, bottom: 40 };

/** Two axes with their marks and hairlines; what is drawn between them are the children. */
export function Plot({ width, height, across, up, acrossName, description, children }: PlotProps) {
  const { formatNumber } = useIntl();
  return (
    <svg
      className="plot"
      width={width + MARGIN.left + MARGIN.right}
      height={height + MARGIN.top + MARGIN.bottom}
      role="img"
      aria-label={description}
    >
      <g transform={`translate(${String(MARGIN.left)} ${String(MARGIN.top)})`} aria-hidden="true">
        {up.map(({ value, at }) => (
          <g key={value} transform={`translate(0 ${String(at)})`}>
            <line className={value === 0 ? 'axis' : 'grid'} x2={width} />
            <text className="tick" x={-8} dy="0.35em" textAnchor="end">
              {formatNumber(value)}
            </text>
          </g>
        ))}
        {across.map(({ value, at }) => (
          <g key={value} transform={`translate(${String(at)} ${String(height)})`}>
            <line className="axis" y2={5} />
            <text className="tick" y={19} textAnchor="middle">
              {formatNumber(value)}
            </text>
          </g>
        ))}
        <text className="axis-name" x={width} y={height + 36} textAnchor="end">
          {acrossName}
        </text>
        {children}
      </g>
    </svg>
  );
}
