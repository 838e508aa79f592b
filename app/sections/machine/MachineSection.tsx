import { MachineFigure } from '../../../components/machine/MachineFigure.tsx';
import { goToFigure } from '../../address/goToFigure.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import type { SectionProps } from '../sectionProps.ts';

/** The map of the shown run's network; its parts lead to their figures. */
export default function MachineSection({ store, shown }: Pick<SectionProps, 'store' | 'shown'>) {
  return (
    <MachineFigure
      run={shown}
      {...useFigureScene(store, 'machine')}
      onOpen={(figure) => {
        goToFigure(store, figure);
      }}
    />
  );
}
