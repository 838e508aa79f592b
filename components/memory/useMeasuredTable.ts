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
      rows: measured.map((row) => [
        text(`variant.${row.variant}`),
        formatNumber(row.tokens),
        amounts.bytes(row.peakBytes),
        amounts.bytes(row.expectedBytes),
        amounts.percent(row.overExpected),
        amounts.bytes(row.neededBytes),
        amounts.percent(row.overNeeded),
        text('cost.milliseconds', { amount: row.milliseconds }),
      ]),
    },
  ];
}
