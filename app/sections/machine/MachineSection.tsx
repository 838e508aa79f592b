import { MachineFigure } from '../../../components/machine/MachineFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { revealFigure } from '../../address/revealFigure.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';

/** The map of the shown run's network, and the page's table of contents. */
export function MachineSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  return (
    <MachineFigure
      run={shown}
      {...useFigureScene(store, 'machine')}
      onOpen={(figure) => {
        store.getState().look(figure);
        // The address may name the figure already, while the person has scrolled away from it.
        revealFigure(figure);
      }}
    />
  );
}
