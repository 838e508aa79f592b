import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { LONG_RANGE_ARENA } from '../../src/costs/published.ts';
import type { Variant } from '../../src/costs/variants.ts';
import type { MeasuredRow } from '../../src/figures/memory/measuredPoints.ts';
import { firstLength } from '../../src/figures/memory/memoryCurves.ts';
import { layoutTermCurves } from '../../src/figures/time/hashedTerms.ts';
import { layoutOperationCurves } from '../../src/figures/time/operationCurves.ts';
import { PUBLISHED_SPEED } from '../../src/figures/time/publishedSpeed.ts';
import type { LogCurve } from '../../src/figures/plot/logCurves.ts';
import { useAmounts } from '../memory/useAmounts.ts';
import { useMeasuredTable } from '../memory/useMeasuredTable.ts';
import type { NumberTable } from '../parts/numberTable.ts';
import { useText } from '../parts/text.ts';

interface Tabled {
  readonly shown: readonly Variant[];
  readonly sizes: SizesWithoutTokens;
  readonly runTokens: number | null;
  readonly measured: readonly MeasuredRow[];
}

/** Only values are read of a table's curves. */
const ANY_FRAME = { width: 100, height: 100 };

/** The figure's numbers: terms and whole steps by length, measured steps, published speed. */
export function useTimeTables({ shown, sizes, runTokens, measured }: Tabled): NumberTable[] {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const from = firstLength(runTokens);
  const terms = useMemo(() => layoutTermCurves(sizes, { ...ANY_FRAME, from }).curves, [sizes, from]);
  const steps = useMemo(
    () => layoutOperationCurves(shown, sizes, { ...ANY_FRAME, from }).curves,
    [shown, sizes, from],
  );
  const byLength = (name: string, curves: readonly LogCurve<string>[], nameOf: (id: string) => string) => ({
    name,
    head: [text('memory.length'), ...curves.map(({ id }) => nameOf(id))],
    rows: (curves[0]?.values ?? []).map(({ tokens }, row) => [
      { value: tokens, shown: formatNumber(tokens) },
      ...curves.map(({ values }) => {
        const value = values[row]?.value ?? NaN;
        return { value, shown: amounts.count(value) };
      }),
    ]),
  });
  return [
    byLength(text('time.part.terms'), terms, (id) => text(`time.term.${id}`)),
    byLength(text('time.operations'), steps, (id) => text(`variant.${id}`)),
    ...useMeasuredTable(measured),
    {
      name: text('time.speed'),
      head: [
        text('memory.length'),
        ...LONG_RANGE_ARENA.kilotokens.map((kilotokens) => formatNumber(1000 * kilotokens)),
      ],
      rows: PUBLISHED_SPEED.map(({ model, speeds }) => [
        text(`memory.model.${model}`),
        ...speeds.map(({ stepsPerSecond }) => stepsPerSecond),
      ]),
    },
  ];
}
