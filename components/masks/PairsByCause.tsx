import { useMemo } from 'react';
import { layoutCauses } from '../../src/figures/masks/causeMatrix.ts';
import { CONDITIONS } from '../../src/figures/masks/conditions.ts';
import type { MasksView } from '../../src/figures/masks/definition.ts';
import { zoomFrom } from '../../src/figures/plot/matrixZoom.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { CauseFigure } from './CauseFigure.tsx';
import type { useMasks } from './useMasks.ts';

interface PairsByCauseProps {
  readonly masks: ReturnType<typeof useMasks>;
  readonly selecting: SelectionProps;
  readonly view: MasksView;
  readonly onView: (change: Partial<MasksView>) => void;
}

/** Every pair's cause, in the selected round or over all, under the conditions as they are switched. */
export function PairsByCause({ masks, selecting, view, onView }: PairsByCauseProps) {
  const { head, round } = selecting.selection;
  const { over } = view;
  const causes = useMemo(
    () => layoutCauses(masks.view, over === 'all' ? 'all' : round, masks.drawn),
    [masks.view, masks.drawn, over, round],
  );
  const weighed = masks.matrices.find(({ kind }) => kind === over)?.matrix;
  if (weighed === undefined) return null;
  return (
    <CauseFigure
      {...selecting}
      causes={causes}
      matrix={weighed}
      over={over}
      isSwitched={CONDITIONS.some((condition) => !masks.drawn[condition])}
      onOver={(next) => {
        onView({ over: next });
      }}
      head={head + 1}
      round={round + 1}
      zoom={zoomFrom(view.causesZoom)}
      onZoom={({ scale, left, top }) => {
        onView({ causesZoom: [scale, left, top] });
      }}
    />
  );
}
