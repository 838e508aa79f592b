import type { MouseEvent, PointerEvent } from 'react';
import { hovers } from '../parts/hovers.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

/** Events of a tape's cells, told to the row that holds them: the cells themselves need no selection. */
export function useTapePointer({ selection, pinned, onHover, onSelect, onPin }: SelectionProps) {
  return {
    onPointerOver: (event: PointerEvent) => {
      const position = positionAt(event.target);
      if (hovers(event) && position !== null) onHover({ token: position });
    },
    onClick: (event: MouseEvent) => {
      const position = positionAt(event.target);
      if (position === null) return;
      // What is selected is held, or let go; anything else is selected first.
      if (position === selection.token) onPin(!pinned);
      else onSelect({ token: position });
    },
  };
}

function positionAt(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest('.cell') : null;
  const position = cell?.getAttribute('data-position') ?? null;
  return position === null ? null : Number(position);
}
