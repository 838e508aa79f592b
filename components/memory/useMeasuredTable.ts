import { useIntl } from 'react-intl';
import type { MeasuredRow } from '../../src/figures/memory/measuredPoints.ts';
import type { NumberTable } from '../parts/numberTable.ts';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';

/** Measured steps beside both formulas; none before one has been measured. */
export function useMeasuredTable(measured: readonly MeasuredRow[]): NumberTable[] {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const bytesOf = (value: number) => ({ value, shown: amounts.bytes(value) });
  const shareOf = (value: number) => ({ value, shown: amounts.percent(value) });
  if (measured.length === 0) return [];
  return [
    {
      name: text('memory.measured'),
      head: [
        text('memory.curves'),
        text('memory.length'),
        text('memory.measuredBytes'),
        text('memory.expected'),
        text('memory.difference'),
        text('memory.needed'),
        text('memory.overNeeded'),
        text('memory.stepTime'),
      ],
      units: ['', '', 'B', 'B', '', 'B', '', 'ms'],
      rows: measured.map((row) => [
        text(`variant.${row.variant}`),
        { value: row.tokens, shown: formatNumber(row.tokens) },
        ...[row.peakBytes, row.expectedBytes].map(bytesOf),
        shareOf(row.overExpected),
        bytesOf(row.neededBytes),
        shareOf(row.overNeeded),
        { value: row.milliseconds, shown: text('cost.milliseconds', { amount: row.milliseconds }) },
      ]),
    },
  ];
}
