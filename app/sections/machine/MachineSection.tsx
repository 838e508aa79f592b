import { MachineFigure } from '../../../components/machine/MachineFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useSelection } from '../../hooks/useSelection.ts';

/** The map of the shown run's network, and the page's table of contents. */
export function MachineSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const { recording } = shown;
  const { letters } = shown;
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
