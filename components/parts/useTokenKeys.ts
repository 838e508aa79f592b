import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End move the selected token.
 *
 * @param step tokens that up and down move by: a row of the figure
 */
export function useTokenKeys(token: number, tokens: number, step: number, onSelect: (token: number) => void) {
  return (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: token - 1,
      ArrowRight: token + 1,
      ArrowUp: token - step,
      ArrowDown: token + step,
      Home: 0,
      End: tokens - 1,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(Math.min(tokens - 1, Math.max(0, target)));
  };
}
