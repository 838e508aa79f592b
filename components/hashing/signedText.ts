import type { IntlShape } from 'react-intl';

/** @returns the value with its sign and three digits, a true minus */
export function signedText(formatNumber: IntlShape['formatNumber'], value: number): string {
  const digits = formatNumber(Math.abs(value), { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return `${value < 0 ? '−' : '+'}${digits}`;
}
