import type { KeyboardEvent } from 'react';
import type { SelectionProps } from '../parts/selectionProps.ts';

/**
 * Up and down move the query, left and right the key; Home and End go to the first key and to the query itself. Enter
 * holds the pair or lets it go, Escape lets it go; plus, minus and zero zoom.
 */
export function usePairKeys(
  { selection, pinned, onSelect, onPin }: SelectionProps,
  tokens: number,
  zoom: (way: 'in' | 'out' | 'reset') => void,
) {
  return (event: KeyboardEvent) => {
    const { token } = selection;
    const key = selection.key ?? token;
    const pair = (query: number, to: number) => () => {
      const inside = (position: number) => Math.min(tokens - 1, Math.max(0, position));
      onSelect({ token: inside(query), key: inside(to) });
    };
    const moves: Record<string, () => void> = {
      ArrowUp: pair(token - 1, key),
      ArrowDown: pair(token + 1, key),
      ArrowLeft: pair(token, key - 1),
      ArrowRight: pair(token, key + 1),
      Home: pair(token, 0),
      End: pair(token, token),
      Enter: () => {
        onPin(!pinned);
      },
      Escape: () => {
        onPin(false);
      },
      '+': () => {
        zoom('in');
      },
      '=': () => {
        zoom('in');
      },
      '-': () => {
        zoom('out');
      },
      '0': () => {
        zoom('reset');
      },
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move();
  };
}
