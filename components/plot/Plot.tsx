import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Tick } from '../../src/figures/plot/tick.ts';
import { AxisAcross } from './AxisAcross.tsx';
import { AxisUp } from './AxisUp.tsx';

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
        <AxisUp ticks={up} width={width} valueText={formatNumber} base={0} />
        <AxisAcross ticks={across} height={height} valueText={formatNumber} />
        <text className="axis-name" x={width} y={height + 36} textAnchor="end">
          {acrossName}
        </text>
        {children}
      </g>
    </svg>
  );
}
