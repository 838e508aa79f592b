import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { useCallback, useMemo } from 'react';
import {
  layoutMeasured,
  layoutMeasuredTimes,
  MEASURED_MODELS,
  MEASURED_SIZES,
  type MeasuredModel,
  type MeasuredRow,
} from '../../src/figures/memory/measuredPoints.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { CurveKey } from '../plot/CurveKey.tsx';
import { CurveLabels } from '../plot/CurveLabels.tsx';
import { LogPlot } from '../plot/LogPlot.tsx';
import { useFittedPlot } from '../plot/useFittedPlot.ts';
import { curveNames } from './curveNames.ts';
import { useAmounts } from './useAmounts.ts';

interface MeasuredPlotProps {
  /** Bytes, or milliseconds. */
  readonly of: 'memory' | 'time';
  readonly rows: readonly MeasuredRow[];
  /** Greatest length that is measured the next time, in tokens. */
  readonly measureTo: number;
}

const HEIGHT = 260;

const SHAPES = {
  transformer: symbolSquare,
  lsh: symbolTriangle,
  reversible: symbolDiamond,
  reversibleLsh: symbolCross,
  reformer: symbolCircle,
} as const satisfies Record<MeasuredModel, unknown>;

/** Measured steps as solid marks over the curves that were expected. */
export function MeasuredPlot({ of, rows, measureTo }: MeasuredPlotProps) {
  const text = useText();
  const amounts = useAmounts();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const longest = Math.max(measureTo, ...rows.map(({ tokens }) => tokens));
  const lay = useCallback(
    (width: number) =>
      of === 'memory'
        ? layoutMeasured(rows, MEASURED_SIZES, longest, { width, height: HEIGHT })
        : layoutMeasuredTimes(rows, longest, { width, height: HEIGHT }),
    [of, rows, longest],
  );
  const { nameOf, names } = useMemo(
    () => curveNames(MEASURED_MODELS, (id) => text(`variant.${id}`), room),
    [text, room],
  );
  const { layout, width, margin } = useFittedPlot(lay, room, nameOf);
  const milliseconds = (value: number) => text('cost.milliseconds', { amount: value });
  return (
    <div ref={ref} className="measured-plot">
      <LogPlot
        plot={layout}
        width={width}
        margin={margin}
        height={HEIGHT}
        amountText={of === 'memory' ? amounts.roundBytes : milliseconds}
        acrossName={text('memory.length')}
        upName={text(of === 'memory' ? 'memory.peak' : 'memory.stepTime')}
        description={text('memory.measuredDescription', { count: rows.length })}
      >
        {layout.curves.map(({ id, path }) => (
          <path key={id} className="memory-curve" data-variant={id} d={path} />
        ))}
        {layout.marks.map(({ variant, tokens, x, y }) => (
          <path
            key={`${variant} ${String(tokens)}`}
            className="measured-mark"
            data-measured={variant}
            data-tokens={tokens}
            transform={`translate(${String(x)} ${String(y)})`}
            d={
              symbol(
                SHAPES[variant],
                variant === 'reversibleLsh' ? 150 : variant === 'reformer' ? 40 : 64,
              )() ?? ''
            }
          />
        ))}
        <CurveLabels curves={layout.curves} nameOf={nameOf} width={width} margin={margin} height={HEIGHT} />
      </LogPlot>
      <CurveKey names={names} />
      <p className="measured-key">
        {MEASURED_MODELS.map((variant) => (
          <span key={variant}>
            <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
              <path className="measured-mark" d={symbol(SHAPES[variant], 64)() ?? ''} />
            </svg>
            {text(`variant.${variant}`)}
          </span>
        ))}
      </p>
    </div>
  );
}
