/** A character as a cell shows it: a space is a dot, an id without a character is a box. */
export function visibleSymbol(symbols: readonly string[], id: number): string {
  const symbol = symbols[id];
  if (symbol === undefined) return '□';
  return symbol === ' ' ? '·' : symbol;
}
