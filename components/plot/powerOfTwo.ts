const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of two, as it is printed in every language. */
export function powerOfTwo(value: number): string {
  return `2${Array.from(String(Math.log2(value)), (digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}

/** A power of ten, likewise. */
export function powerOfTen(value: number): string {
  const digits = String(Math.round(Math.log10(value)));
  return `10${Array.from(digits, (digit) => (digit === '-' ? '⁻' : SUPERSCRIPTS[Number(digit)])).join('')}`;
}
