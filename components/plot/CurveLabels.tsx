import type { LogCurve } from '../../src/figures/plot/logCurves.ts';
import { dodge, placeInRows } from '../../src/figures/plot/placeLabels.ts';
import { labelSize } from './labelSize.ts';
import type { PlotMargin } from './LogPlot.tsx';

const LINE = 17;

interface CurveLabelsProps {
  readonly curves: readonly LogCurve<string>[];
  readonly nameOf: (id: string) => string;
  readonly width: number;
  readonly height: number;
  readonly margin: PlotMargin;
}

/** Names at the ends of the curves, moved apart where they would overlap, with a line to the end that they mean. */
export function CurveLabels({ curves, nameOf, width, height, margin }: CurveLabelsProps) {
  const right = curves.filter(({ end }) => end.through === 'right');
  const top = curves.filter(({ end }) => end.through === 'top');
  const heights = dodge(
    right.map(({ end }) => ({ at: end.y, size: LINE })),
    [-4, height + 4],
    0,
  );
  const places = placeInRows(
    top.map(({ id, end }) => ({ at: end.x, size: labelSize(nameOf(id)) })),
    [-margin.left, width + margin.right],
  );
  return (
    <>
      {right.map(({ id, end }, index) => {
        const y = heights[index] ?? end.y;
        return (
          <g key={id} className="curve-name" data-variant={id}>
            <path d={`M${String(end.x)} ${String(end.y)}L${String(width + 9)} ${String(y)}`} />
            <text x={width + 12} y={y} dy="0.35em">
              {nameOf(id)}
            </text>
          </g>
        );
      })}
      {top.map(({ id, end }, index) => {
        const { at = end.x, row = 0 } = places[index] ?? {};
        const y = end.y - 9 - row * LINE;
        return (
          <g key={id} className="curve-name" data-variant={id}>
            <path d={`M${String(end.x)} ${String(end.y)}L${String(at)} ${String(y + 3)}`} />
            <text x={at} y={y} textAnchor="middle">
              {nameOf(id)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** @returns the room that the names need over and beside the plot, in pixels */
export function roomForLabels(
  curves: readonly LogCurve<string>[],
  nameOf: (id: string) => string,
  width: number,
): Pick<PlotMargin, 'right' | 'top'> {
  const sizes = (through: 'right' | 'top') =>
    curves.filter(({ end }) => end.through === through).map(({ id }) => labelSize(nameOf(id)));
  const top = curves.filter(({ end }) => end.through === 'top');
  const rows = placeInRows(
    top.map(({ id, end }) => ({ at: end.x, size: labelSize(nameOf(id)) })),
    [-40, width + 60],
  );
  const most = Math.max(-1, ...rows.map(({ row }) => row)) + 1;
  return { right: 16 + Math.max(24, ...sizes('right')), top: 30 + most * LINE };
}
