import { useRef, type PointerEvent } from 'react';
import type { ScaleLogarithmic } from 'd3';
import {
  BUDGETS,
  clampBudget,
  stepBudget,
  type BudgetReading,
} from '../../src/figures/memory/memoryCurves.ts';
import { placeInRows } from '../../src/figures/plot/placeLabels.ts';
import { useText } from '../parts/text.ts';
import { labelSize } from '../plot/labelSize.ts';
import type { PlotMargin } from '../plot/LogPlot.tsx';
import { useAmounts } from './useAmounts.ts';

interface BudgetLineProps {
  readonly budget: number;
  readonly readings: readonly BudgetReading[];
  readonly y: ScaleLogarithmic<number, number>;
  readonly width: number;
  readonly height: number;
  readonly margin: PlotMargin;
  /** What a crossing is called beside its length; empty for none. */
  readonly nameOf: (variant: string) => string;
  readonly onBudget: (bytes: number) => void;
}

const ROW = 17;

/** Keys that move the line, in fourths of a doubling. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 4,
  PageDown: -4,
};

/** The budget: a line to drag, with the longest length where each curve crosses it. */
export function BudgetLine(props: BudgetLineProps) {
  const { budget, readings, y, width, height, margin, nameOf, onBudget } = props;
  const text = useText();
  const { roundBytes, tokens } = useAmounts();
  const dragging = useRef(false);
  const [least = 1, most = 1] = y.domain();
  const at = y(Math.min(most, Math.max(least, budget)));
  const crossings = readings.flatMap((reading) =>
    reading.at === null
      ? []
      : [
          {
            ...reading,
            at: reading.at,
            label: `${tokens(reading.longest)} ${nameOf(reading.variant)}`.trim(),
          },
        ],
  );
  const places = placeInRows(
    crossings.map((crossing) => ({ at: crossing.at, size: labelSize(crossing.label) })),
    [0, width + 8],
  );
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1;
  // Above the line as long as there is room.
  const side = at > 10 + rows * ROW ? -1 : 1;
  const known = BUDGETS.find(({ bytes }) => bytes === budget);
  const move = (event: PointerEvent<SVGGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return;
    // A share of the drawing: the page may be zoomed.
    const share = (event.clientY - box.top) / box.height;
    const inPlot = share * (height + margin.top + margin.bottom) - margin.top;
    onBudget(clampBudget(y.invert(inPlot), [least, most]));
  };
  return (
    <>
      <g aria-hidden="true">
        {crossings.map(({ variant, at: crossing, label }, index) => {
          const { at: labelAt = crossing, row = 0 } = places[index] ?? {};
          const labelY = at + side * (12 + row * ROW) + (side > 0 ? 6 : 0);
          return (
            <g key={variant} className="crossing" data-variant={variant}>
              <path
                d={`M${String(crossing)} ${String(at)}L${String(labelAt)} ${String(labelY - side * 2)}`}
              />
              <circle cx={crossing} cy={at} r={4.5} />
              <text x={labelAt} y={labelY} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
        {BUDGETS.map(({ id, bytes }) => (
          <line key={id} className="axis" x1={-5} y1={y(bytes)} x2={0} y2={y(bytes)} />
        ))}
      </g>
      <g
        className="budget-handle"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text('memory.budget')}
        aria-valuemin={least / 1e9}
        aria-valuemax={most / 1e9}
        aria-valuenow={budget / 1e9}
        aria-valuetext={
          known === undefined
            ? roundBytes(budget)
            : `${roundBytes(budget)}, ${text(`memory.device.${known.id}`)}`
        }
        onKeyDown={(event) => {
          const step = KEYS[event.key];
          if (step !== undefined) onBudget(stepBudget(budget, step, [least, most]));
          else if (event.key === 'Home') onBudget(least);
          else if (event.key === 'End') onBudget(most);
          else return;
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => {
          if (dragging.current) move(event);
        }}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        <rect className="grip" x={-margin.left} y={at - 15} width={width + margin.left} height={30} />
        <line className="budget" x2={width} y1={at} y2={at} />
        <rect
          className="budget-tag"
          x={-margin.left}
          y={at - 13}
          width={margin.left - 6}
          height={26}
          rx={5}
        />
        <text className="budget-value" x={-12} y={at} dy="0.35em" textAnchor="end">
          {roundBytes(budget)}
        </text>
        <path
          className="budget-arrows"
          d={`M10 ${String(at - 9)}l5 -6l5 6zM10 ${String(at + 9)}l5 6l5 -6z`}
        />
        {known !== undefined && (
          <text className="budget-name" x={26} y={at - side * 12} dy={side < 0 ? '0.75em' : '0'}>
            {text(`memory.device.${known.id}`)}
          </text>
        )}
      </g>
    </>
  );
}
