import { useMemo } from 'react';
import { MachineFigure } from '../../components/machine/MachineFigure.tsx';
import type { LabStore, ShownRun } from '../store/labStore.ts';
import { lettersOf } from './letters.ts';
import { useSelection } from './useSelection.ts';

/** The map of the shown run's network, and the page's table of contents. */
export function MachineSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const { recording, encoded } = shown;
  const letters = useMemo(() => lettersOf(encoded), [encoded]);
  const { selection, onSelect } = useSelection(store, shown.recording.config);
  return (
    <MachineFigure
      config={recording.config}
      letters={letters}
      measured={recording.cost.peakBytes}
      selection={selection}
      onSelect={onSelect}
    />
  );
}
