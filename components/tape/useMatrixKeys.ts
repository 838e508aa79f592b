import type { KeyboardEvent } from 'react';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { at } from '../../src/maths/at.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

/**
 * Up and down move the query, left and right the key, Home and End go to the first and last key; all in the order that
 * the matrix shows. Enter holds the pair or lets it go.
 */
export function useMatrixKeys(
  { selection, pinned, onSelect, onPin }: SelectionProps,
  { tokens, slots, order }: SortedMatrices,
  isSorted: boolean,
) {
  const placeOf = (position: number) => (isSorted ? at(slots, position) : position);
  const positionAt = (place: number) => {
    const within = Math.min(tokens - 1, Math.max(0, place));
    return isSorted ? at(order, within) : within;
  };
  return (event: KeyboardEvent) => {
    const { token } = selection;
    const key = selection.key ?? token;
    const moves: Record<string, { token: number; key: number }> = {
      ArrowUp: { token: positionAt(placeOf(token) - 1), key },
      ArrowDown: { token: positionAt(placeOf(token) + 1), key },
      ArrowLeft: { token, key: positionAt(placeOf(key) - 1) },
      ArrowRight: { token, key: positionAt(placeOf(key) + 1) },
      Home: { token, key: positionAt(0) },
      End: { token, key: positionAt(tokens - 1) },
    };
    const move = moves[event.key];
    if (event.key === 'Enter') onPin(!pinned);
    if (move === undefined) return;
    event.preventDefault();
    onSelect(move);
  };
}
