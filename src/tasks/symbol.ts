/** Stands for an id that no character of the phrase has. */
export const UNKNOWN = '□';

/** A character as a cell shows it: a space is a dot, an id without a character is a box. */
export function visibleSymbol(symbols: readonly string[], id: number): string {
  const symbol = symbols[id];
  if (symbol === undefined) return UNKNOWN;
  return symbol === ' ' ? '·' : symbol;
}
