import { useMemo } from 'react';
import { MachineFigure } from '../../../components/machine/MachineFigure.tsx';
import type { LabStore, ShownRun } from '../../../src/store/labStore.ts';
import { lettersOf } from '../../hooks/letters.ts';
import { useSelection } from '../../hooks/useSelection.ts';

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
