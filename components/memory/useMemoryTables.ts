import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MeasuredRow } from '../../src/figures/memory/measuredPoints.ts';
import { curveModels, firstLength, layoutMemoryCurves } from '../../src/figures/memory/memoryCurves.ts';
import { withRemedies, type Rung } from '../../src/figures/memory/memoryLadder.ts';
import { PUBLISHED_POINTS } from '../../src/figures/memory/publishedPoints.ts';
import type { Cell, NumberTable } from '../parts/numberTable.ts';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';
import { useMeasuredTable } from './useMeasuredTable.ts';
import type { Viewed } from './useViewed.ts';

interface Tabled extends Viewed {
  readonly runTokens: number | null;
  readonly ladder: readonly Rung[];
  /** Bytes. */
  readonly budget: number;
  readonly measured: readonly MeasuredRow[];
}

/** Only values are read of a table's curves. */
const ANY_FRAME = { width: 100, height: 100 };

/** The figure's numbers: curves by length, the ladder, measured steps beside both formulas, published amounts. */
export function useMemoryTables(tabled: Tabled): NumberTable[] {
  const { curves: shown, remedies, sizes, runTokens, ladder, budget, measured } = tabled;
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const whole = (value: number): Cell => ({ value, shown: formatNumber(value) });
  const bytesOf = (value: number): Cell => ({ value, shown: amounts.bytes(value) });
  const from = firstLength(runTokens);
  const curves = useMemo(() => {
    const frame = { ...ANY_FRAME, from };
    return layoutMemoryCurves(curveModels(shown, withRemedies(remedies)), sizes, frame).curves;
  }, [shown, remedies, sizes, from]);
  const byLength: NumberTable = {
    name: text('memory.peak'),
    head: [text('memory.length'), ...curves.map(({ id }) => text(`variant.${id}`))],
    units: ['', ...curves.map(() => 'B')],
    rows: (curves[0]?.values ?? []).map(({ tokens }, row) => [
      whole(tokens),
      ...curves.map(({ values }) => bytesOf(values[row]?.value ?? NaN)),
    ]),
  };
  const rungs: NumberTable = {
    name: text('memory.ladder', { budget: amounts.roundBytes(budget) }),
    head: [text('memory.remedies'), text('memory.length'), text('memory.times')],
    rows: ladder
      .filter(({ on }) => on)
      .map(({ remedy, longest, factor }) => [
        text(`memory.remedy.${remedy}`),
        longest === null ? '' : whole(longest),
        factor === null ? '' : { value: factor, shown: text('memory.factor', { factor }) },
      ]),
  };
  const published: NumberTable = {
    name: text('memory.published'),
    head: [
      text('memory.curves'),
      text('memory.length'),
      text('memory.peak'),
      text('memory.experiment'),
      text('memory.sourceName'),
    ],
    units: ['', '', 'B', '', ''],
    rows: PUBLISHED_POINTS.map(({ model, work, tokens, bytes, source }) => [
      text(`memory.model.${model}`),
      whole(tokens),
      bytes === null ? { value: null, shown: text('memory.outOfMemory') } : bytesOf(bytes),
      text(`memory.work.${work}`),
      `${source.authors} (${String(source.year)}): ${source.title}, ${source.where}. ${source.url}`,
    ]),
  };
  return [byLength, rungs, ...useMeasuredTable(measured), published];
}
