import { visibleSymbol } from '../../src/tasks/symbol.ts';
import type { EncodedPhrase } from '../../src/tasks/phrase.ts';

/** @returns the character of each position, spaces made visible */
export function lettersOf(encoded: EncodedPhrase): string[] {
  return encoded.ids.map((id) => visibleSymbol(encoded.symbols, id));
}
