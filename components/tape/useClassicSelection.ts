import { useMemo, useState } from 'react';
import { changeSelection, FIRST_SELECTION, type Selection } from '../../src/recording/selection.ts';
import type { TapeView } from '../../src/figures/tape/definition.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

/** The selection among the classic twelve: chosen, it is part of the view; under the pointer, it is transient. */
export function useClassicSelection(
  { classicToken: token, classicKey: key, classicChunk: chunk, classicPinned: pinned }: TapeView,
  setView: (change: Partial<TapeView>) => void,
): SelectionProps {
  const chosen = useMemo(
    (): Selection => ({ ...FIRST_SELECTION, token, key, chunk, pinned }),
    [token, key, chunk, pinned],
  );
  const [hovered, setHovered] = useState({ since: chosen, selection: chosen });
  // What is chosen, here or by a link, takes the place of what was pointed at before.
  const selection = hovered.since === chosen ? hovered.selection : chosen;
  const select = (changes: Partial<Selection>) => {
    const next = changeSelection(selection, changes);
    setView({
      classicToken: next.token,
      classicKey: next.key,
      classicChunk: next.chunk,
      classicPinned: next.pinned,
    });
  };
  return {
    selection,
    pinned,
    onHover: (changes) => {
      if (!pinned) setHovered({ since: chosen, selection: changeSelection(selection, changes) });
    },
    onSelect: select,
    onPin: (next) => {
      select({ pinned: next });
    },
  };
}
