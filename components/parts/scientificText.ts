import type { IntlShape } from 'react-intl';
import { powerOfTen } from '../plot/powerOfTwo.ts';

/** @returns a small number as the person's language writes it, to two digits: 1.2 · 10⁻⁷, in Russian 1,2 · 10⁻⁷ */
export function scientificText(formatNumber: IntlShape['formatNumber'], value: number): string {
  const [mantissa, exponent] = value.toExponential(1).split('e').map(Number) as [number, number];
  const digits = formatNumber(mantissa, { minimumFractionDigits: 1 });
  if (value === 0 || exponent === 0) return value === 0 ? '0' : digits;
  return `${digits} · ${powerOfTen(10 ** exponent)}`;
}
