import { MachineFigure } from '../../../components/machine/MachineFigure.tsx';
import { revealFigure } from '../../address/revealFigure.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import type { SectionProps } from '../sectionProps.ts';

/** The map of the shown run's network, and the page's table of contents. */
export default function MachineSection({ store, shown }: Pick<SectionProps, 'store' | 'shown'>) {
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
