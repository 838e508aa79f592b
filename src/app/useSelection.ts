import { useStore } from 'zustand';
import type { SelectionProps } from '../../components/parts/selectionProps.ts';
import type { LabStore } from '../store/labStore.ts';

/** The store's one selection, for a figure. Only who asks for it is drawn again when it moves. */
export function useSelection(store: LabStore): SelectionProps {
  const selection = useStore(store, (state) => state.selection);
  const pinned = useStore(store, (state) => state.pinned);
  const { hover, select, pin } = store.getState();
  return { selection, pinned, onHover: hover, onSelect: select, onPin: pin };
}
