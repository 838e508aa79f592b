import './plots.css';
import type { ReactNode } from 'react';
import type { LogCurves } from '../../src/figures/plot/logCurves.ts';
import { AxisAcross } from './AxisAcross.tsx';
import { AxisUp } from './AxisUp.tsx';
import { powerOfTwo } from './powerOfTwo.ts';

/** Room around a plot, in pixels. */
export interface PlotMargin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface LogPlotProps {
  readonly plot: Pick<LogCurves<string>, 'lengths' | 'amounts'>;
  readonly width: number;
  readonly height: number;
  readonly margin: PlotMargin;
  readonly amountText: (value: number) => string;
  readonly acrossName: string;
  readonly upName: string;
  /** Says what the drawing shows to those who do not see it. */
  readonly description: string;
  /** Height of something that stands where an axis label would; that label makes room. */
  readonly keepFree?: number;
  /** Marks; hidden from assistive techniques, the description tells them. */
  readonly children: ReactNode;
  /** What can be reached by pointer and keyboard. */
  readonly handles?: ReactNode;
}

/** Lengths in powers of two across, amounts in powers of ten up. */
export function LogPlot(props: LogPlotProps) {
  const { plot, width, height, margin, amountText, description, keepFree, children, handles } = props;
  return (
    <svg
      className="plot log-plot"
      width={width + margin.left + margin.right}
      height={height + margin.top + margin.bottom}
      role={handles === undefined ? 'img' : 'group'}
      aria-label={description}
    >
      <g transform={`translate(${String(margin.left)} ${String(margin.top)})`}>
        <g aria-hidden="true">
          <AxisUp ticks={plot.amounts} width={width} valueText={amountText} keepFree={keepFree} />
          <AxisAcross ticks={plot.lengths} height={height} valueText={powerOfTwo} />
          <text className="axis-name" x={width} y={height + 38} textAnchor="end">
            {props.acrossName}
          </text>
          <text className="axis-name" x={-margin.left} y={-margin.top + 12}>
            {props.upName}
          </text>
          {children}
        </g>
        {handles}
      </g>
    </svg>
  );
}
