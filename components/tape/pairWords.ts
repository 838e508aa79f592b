import { causeOfPair } from '../../src/figures/tape/matrixParts.ts';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { at } from '../../src/maths/at.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { useText } from '../parts/text.ts';

/** @returns the selected pair in words: which query, which key, and whether one sees the other in this round */
export function pairWords(
  text: ReturnType<typeof useText>,
  { pairs }: SortedMatrices,
  letters: readonly string[],
  { token, key }: Selection,
): string {
  const query = { query: token, queryLetter: at(letters, token) };
  if (key === null) return text('tape.pair.query', query);
  return text('tape.pair.both', {
    ...query,
    key,
    keyLetter: at(letters, key),
    cause: text(`tape.pair.${causeOfPair(pairs, token, key)}`),
  });
}
