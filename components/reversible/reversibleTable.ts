import type { InversionErrors } from '../../src/figures/reversible/inversion.ts';
import type { Cell, NumberTable } from '../parts/numberTable.ts';
import type { useText } from '../parts/text.ts';

/** To three digits, as a power of ten. */
function amountOf(value: number | undefined): Cell {
  return value === undefined ? '' : { value, shown: value.toExponential(2) };
}

/** How far each token's rebuilt numbers are off. */
export function reversibleTable(
  text: ReturnType<typeof useText>,
  { x1, x2, tried }: InversionErrors,
  letters: readonly string[],
): NumberTable {
  return {
    name: text('reversible.table'),
    head: [
      text('reversible.token'),
      text('reversible.letter'),
      text('reversible.errorOf', { stream: 'x₂' }),
      text('reversible.errorOf', { stream: 'x₁' }),
      text('reversible.errorTried'),
    ],
    rows: letters.map((letter, token) => [
      token,
      letter,
      ...[x2, x1, tried].map((errors) => amountOf(errors[token])),
    ]),
  };
}
