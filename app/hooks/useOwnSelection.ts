import { useMemo, useState } from 'react';
import type { SelectionProps } from '../../components/parts/selectionProps.ts';
import { changeSelection, FIRST_SELECTION, type Selection } from '../../src/recording/selection.ts';

/** A selection of its own for an example that is no run: its tokens are none of the page's. */
export function useOwnSelection(token: number): SelectionProps {
  const [{ selection, pinned }, setState] = useState({
    selection: { ...FIRST_SELECTION, token },
    pinned: false,
  });
  const events = useMemo(
    () => ({
      onHover: (changes: Partial<Selection>) => {
        setState((state) =>
          state.pinned ? state : { ...state, selection: changeSelection(state.selection, changes) },
        );
      },
      onSelect: (changes: Partial<Selection>) => {
        setState((state) => ({ ...state, selection: changeSelection(state.selection, changes) }));
      },
      onPin: (held: boolean) => {
        setState((state) => ({ ...state, pinned: held }));
      },
    }),
    [],
  );
  return { selection, pinned, ...events };
}
