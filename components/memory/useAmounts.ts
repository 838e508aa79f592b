import { useIntl } from 'react-intl';
import { useText } from '../parts/text.ts';

/** Writes bytes, tokens and factors in the person's language, to a fixed number of digits. */
export interface Amounts {
  /** To three digits, trailing zeros kept. */
  readonly bytes: (bytes: number) => string;
  /** As short as it can be: for axes and budgets. */
  readonly roundBytes: (bytes: number) => string;
  /** Large numbers of tokens in short: 275K. */
  readonly tokens: (tokens: number) => string;
  /** Large numbers of operations in short. */
  readonly count: (count: number) => string;
  /** A difference to a formula, with its sign. */
  readonly percent: (share: number) => string;
}

const UNITS = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const;

/** @returns how amounts are written; GB of 10⁹ bytes */
export function useAmounts(): Amounts {
  const { formatNumber } = useIntl();
  const text = useText();
  const inUnits = (bytes: number, digits: { readonly minimumSignificantDigits?: number }) => {
    const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? ['kB', 1e3];
    const amount = formatNumber(bytes / size, { ...digits, maximumSignificantDigits: 3 });
    return text(`memory.unit.${unit}`, { amount });
  };
  return {
    bytes: (bytes) => inUnits(bytes, { minimumSignificantDigits: 3 }),
    roundBytes: (bytes) => inUnits(bytes, {}),
    tokens: (tokens) =>
      tokens < 1000
        ? formatNumber(tokens)
        : formatNumber(tokens, {
            ...{ notation: 'compact', compactDisplay: 'short' },
            ...{ minimumSignificantDigits: 3, maximumSignificantDigits: 3 },
          }),
    count: (count) =>
      formatNumber(count, {
        ...{ notation: 'compact', compactDisplay: 'short' },
        maximumSignificantDigits: 3,
      }),
    percent: (share) =>
      formatNumber(share, {
        ...{ style: 'percent', signDisplay: 'exceptZero' },
        ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
      }),
  };
}
