import type { KeyboardEvent } from 'react';
import type { Selection } from '../../src/recording/selection.ts';
import type { SelectionProps } from './selectionProps.ts';
import { useEscape } from './useEscape.ts';

interface HeldToken extends Pick<SelectionProps, 'pinned' | 'onSelect' | 'onPin'> {
  readonly selection: Pick<Selection, 'token'>;
}

/**
 * The keys of every figure that shows tokens: arrows move the selected one, Home and End go to the first and the last,
 * Enter holds it or lets it go, Escape lets it go wherever the focus is. With Ctrl, Alt or Meta they stay the browser's.
 *
 * @param columns tokens in a row of the figure: up and down move by as many
 */
export function useTokenKeys(
  { selection: { token }, pinned, onSelect, onPin }: HeldToken,
  tokens: number,
  columns: number,
): (event: KeyboardEvent) => void {
  useEscape(pinned, onPin);
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Record<string, number> = {
      ArrowLeft: token - 1,
      ArrowRight: token + 1,
      ArrowUp: token - columns,
      ArrowDown: token + columns,
      Home: 0,
      End: tokens - 1,
    };
    const target = moves[event.key];
    if (target === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === undefined) onPin(!pinned);
    else onSelect({ token: Math.min(tokens - 1, Math.max(0, target)) });
  };
}
