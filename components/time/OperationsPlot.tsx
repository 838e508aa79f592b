import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { Variant } from '../../src/costs/variants.ts';
import { firstLength, type CurveModel } from '../../src/figures/memory/memoryCurves.ts';
import { layoutOperationCurves, stepBreakEven } from '../../src/figures/time/operationCurves.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { CurveKey } from '../plot/CurveKey.tsx';
import { CurveLabels } from '../plot/CurveLabels.tsx';
import { curveNames } from '../memory/curveNames.ts';
import { EvenMark } from './EvenMark.tsx';
import { LogPlot } from '../plot/LogPlot.tsx';
import { powerOfTen } from '../plot/powerOfTwo.ts';
import { RunMark } from '../memory/RunMark.tsx';
import { useAmounts } from '../memory/useAmounts.ts';
import { useFittedPlot } from '../plot/useFittedPlot.ts';

interface OperationsPlotProps {
  readonly shown: readonly Variant[];
  /** The model with the taken remedies. */
  readonly taken: CurveModel['id'];
  readonly sizes: SizesWithoutTokens;
  readonly runTokens: number | null;
}

const HEIGHT = 300;

/** Models whose break-even with the Transformer is marked; the first of those that are shown. */
const HASHED = ['reformer', 'reversibleLsh', 'lsh'] as const;

/** Operations of a training step against length, by formula. */
export function OperationsPlot({ shown, taken, sizes, runTokens }: OperationsPlotProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { count } = useAmounts();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const from = firstLength(runTokens);
  const lay = useCallback(
    (width: number) => layoutOperationCurves(shown, sizes, { width, height: HEIGHT, from }),
    [shown, sizes, from],
  );
  const { nameOf, names } = useMemo(
    () => curveNames(shown, (id) => text(`variant.${id}`), room),
    [shown, text, room],
  );
  const { layout, width, margin } = useFittedPlot(lay, room, nameOf);
  const hashed = HASHED.find((id) => shown.includes(id));
  const even = hashed !== undefined && shown.includes('transformer') ? stepBreakEven(hashed, sizes) : null;
  return (
    <div ref={ref}>
      <LogPlot
        plot={layout}
        {...{ width, margin }}
        height={HEIGHT}
        amountText={powerOfTen}
        acrossName={text('memory.length')}
        upName={text('time.operations')}
        description={text('time.operationsDescription', {
          list: layout.curves
            .map(({ id, values }) => `${text(`variant.${id}`)}: ${count(values.at(-1)?.value ?? 0)}`)
            .join('; '),
        })}
      >
        {layout.curves.map(({ id, path }) => (
          <path key={id} className="memory-curve" data-variant={id} data-taken={id === taken} d={path} />
        ))}
        {even !== null && even >= from && (
          <EvenMark
            at={layout.x(even)}
            width={width}
            height={HEIGHT}
            label={text('time.evenStep', { count: even })}
            short={formatNumber(even)}
          />
        )}
        {runTokens !== null && <RunMark tokens={runTokens} at={layout.x(runTokens)} height={HEIGHT} />}
        <CurveLabels curves={layout.curves} {...{ nameOf, width, margin }} height={HEIGHT} />
      </LogPlot>
      <CurveKey names={names} />
    </div>
  );
}
