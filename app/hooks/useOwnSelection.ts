import { useMemo, useState } from 'react';
import type { SelectionProps } from '../../components/parts/selectionProps.ts';
import { changeSelection, FIRST_SELECTION, type Selection } from '../../src/recording/selection.ts';

/** A selection of its own for an example that is no run: its tokens are none of the page's. */
export function useOwnSelection(token: number): SelectionProps {
  const [selection, setSelection] = useState<Selection>({ ...FIRST_SELECTION, token });
  const events = useMemo(
    () => ({
      onHover: (changes: Partial<Selection>) => {
        setSelection((before) => (before.pinned ? before : changeSelection(before, changes)));
      },
      onSelect: (changes: Partial<Selection>) => {
        setSelection((before) => changeSelection(before, changes));
      },
      onPin: (pinned: boolean) => {
        setSelection((before) => changeSelection(before, { pinned }));
      },
    }),
    [],
  );
  return { selection, pinned: selection.pinned, ...events };
}
