import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { SelectionProps } from '../../components/parts/selectionProps.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { withinConfig } from '../../src/recording/selection.ts';
import type { LabStore } from '../../src/store/labStore.ts';

/**
 * The store's one selection, for a figure. Only who asks for it is drawn again when it moves.
 *
 * @param config of the run that the figure shows: for a moment it may be an older one than the selection was made for
 */
export function useSelection(store: LabStore, config: ReformerConfig): SelectionProps {
  const chosen = useStore(store, (state) => state.scene.selection);
  const selection = useMemo(() => withinConfig(chosen, config), [chosen, config]);
  const { hover, select } = store.getState();
  const pin = useCallback(
    (pinned: boolean) => {
      select({ pinned });
    },
    [select],
  );
  return { selection, pinned: selection.pinned, onHover: hover, onSelect: select, onPin: pin };
}
