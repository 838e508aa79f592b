import type { KeyboardEvent } from 'react';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';

/** Arrow keys, Home and End move the selected token, Enter holds it or lets it go. */
export function useSelectionKeys(
  { selection, pinned, onSelect, onPin }: SelectionProps,
  tokens: number,
  step: number,
) {
  const move = useTokenKeys(selection.token, tokens, step, (token) => {
    onSelect({ token });
  });
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPin(!pinned);
    else move(event);
  };
}
