import type { MemoryCurves } from '../../src/figures/memoryCurves.ts';
import { useText } from '../parts/text.ts';

interface MemoryPlotProps {
  readonly layout: MemoryCurves;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Room for axes and for the labels at the ends of the curves, in pixels. */
export const MEMORY_MARGIN = { left: 66, right: 118, top: 12, bottom: 44 };

/** Peak memory against length, both in equal factors; formulas are outlined, the budget is dashed. */
export function MemoryPlot({ layout, width, height, description }: MemoryPlotProps) {
  const text = useText();
  const { left, right, top, bottom } = MEMORY_MARGIN;
  return (
    <svg
      className="plot memory-plot"
      width={width + left + right}
      height={height + top + bottom}
      role="img"
      aria-label={description}
    >
      <g transform={`translate(${String(left)} ${String(top)})`} aria-hidden="true">
        {layout.amounts.map(({ value, at }) => (
          <g key={value} transform={`translate(0 ${String(at)})`}>
            <line className="grid" x2={width} />
            <text className="tick" x={-8} dy="0.35em" textAnchor="end">
              {value >= 1e12
                ? text('memory.terabytes', { amount: value / 1e12 })
                : text('memory.bytes', { amount: value / 1e9 })}
            </text>
          </g>
        ))}
        {layout.lengths.map(({ value, at }) => (
          <g key={value} transform={`translate(${String(at)} ${String(height)})`}>
            <line className="axis" y2={5} />
            <text className="tick" y={19} textAnchor="middle">
              {power(value)}
            </text>
          </g>
        ))}
        <text className="axis-name" x={width} y={height + 38} textAnchor="end">
          {text('memory.length')}
        </text>
        <line className="budget" x2={width} y1={layout.budgetAt} y2={layout.budgetAt} />
        {layout.curves.map(({ variant, path, end, meets }) => (
          <g key={variant} data-variant={variant} className="memory-curve">
            <path d={path} />
            {meets !== null && <circle cx={meets.x} cy={meets.y} r={4.5} />}
            <text x={end.x + 8} y={end.y} dy="0.35em">
              {text(`variant.${variant}`)}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** A power of two, as it is printed in every language. */
function power(value: number): string {
  return `2${Array.from(String(Math.log2(value)), (digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
