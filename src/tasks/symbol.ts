/** Stands for an id that no character of the phrase has. */
export const UNKNOWN = '□';

/** A character as a cell shows it: a space is a dot, an id without a character is a box. */
export function visibleSymbol(symbols: readonly string[], id: number): string {
  const symbol = symbols[id];
  if (symbol === undefined) return UNKNOWN;
  return symbol === ' ' ? '·' : symbol;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** @returns whether any of the characters belongs to a script that is written from right to left */
export function hasRightToLeft(symbols: readonly string[]): boolean {
  return symbols.some((symbol) => RIGHT_TO_LEFT.test(symbol));
}
