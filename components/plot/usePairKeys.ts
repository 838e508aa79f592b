import type { KeyboardEvent } from 'react';
import { at } from '../../src/maths/at.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

interface PairSides {
  readonly tokens: number;
  /** Position → slot and slot → position, where the sides do not stand in reading order. */
  readonly sorted: { readonly slots: readonly number[]; readonly order: readonly number[] } | null;
  /** Position of the key that End goes to; the last of its side when absent. */
  readonly lastKey?: number;
}

/**
 * The keys of every square of pairs, in the order of its sides: up and down move the query, left and right the key, Home
 * and End go to the first and the last key, Enter holds the pair or lets it go. With Ctrl, Alt or Meta they stay the
 * browser's.
 */
export function usePairKeys(
  { selection: { token, key: chosen }, pinned, onSelect, onPin }: SelectionProps,
  { tokens, sorted, lastKey }: PairSides,
): (event: KeyboardEvent) => void {
  const positionAt = (place: number) => {
    const within = Math.min(tokens - 1, Math.max(0, place));
    return sorted === null ? within : at(sorted.order, within);
  };
  const beside = (position: number, by: number) =>
    positionAt((sorted === null ? position : at(sorted.slots, position)) + by);
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = chosen ?? token;
    const moves: Readonly<Record<string, { readonly token: number; readonly key: number }>> = {
      ArrowUp: { token: beside(token, -1), key },
      ArrowDown: { token: beside(token, 1), key },
      ArrowLeft: { token, key: beside(key, -1) },
      ArrowRight: { token, key: beside(key, 1) },
      Home: { token, key: positionAt(0) },
      End: { token, key: lastKey ?? positionAt(tokens - 1) },
    };
    const move = moves[event.key];
    if (move === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (move === undefined) onPin(!pinned);
    else onSelect(move);
  };
}
