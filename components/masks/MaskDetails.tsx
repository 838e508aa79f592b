import { useMemo } from 'react';
import { CauseFigure } from './CauseFigure.tsx';
import { RoundSharesPanel } from './RoundSharesPanel.tsx';
import { ChanceGrid } from '../answers/ChanceGrid.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { layoutCauses } from '../../src/figures/masks/causeMatrix.ts';
import { CONDITIONS } from '../../src/figures/masks/conditions.ts';
import type { MasksView } from '../../src/figures/masks/definition.ts';
import { zoomFrom } from '../../src/figures/plot/matrixZoom.ts';
import { roundShares } from '../../src/figures/masks/roundShares.ts';
import { groupChances, layoutChances } from '../../src/figures/answers/chances.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import type { useMasks } from './useMasks.ts';

interface MaskDetailsProps {
  readonly run: ShownRun;
  readonly masks: ReturnType<typeof useMasks>;
  readonly selecting: SelectionProps;
  /** Of the pair that is asked about, or null. */
  readonly pairKey: number | null;
  readonly view: MasksView;
  readonly onView: (change: Partial<MasksView>) => void;
}

/** What stands under the triangles: one query’s rounds, every pair’s cause, the letters’ chances. */
export function MaskDetails({ run, masks, selecting, pairKey, view, onView }: MaskDetailsProps) {
  const { recording, pairs, letters } = run;
  const { config } = recording;
  const { selection, onSelect } = selecting;
  const { layer, head, round, token } = selection;
  const { over } = view;
  const causes = useMemo(
    () => layoutCauses(masks.view, over === 'all' ? 'all' : round, masks.drawn),
    [masks.view, masks.drawn, over, round],
  );
  const chances = useMemo(() => layoutChances(recording, layer, pairs), [recording, layer, pairs]);
  const groups = useMemo(() => groupChances(chances), [chances]);
  const shares = useMemo(
    () => roundShares(recording, { layer, head, token }),
    [recording, layer, head, token],
  );
  const weighed = masks.matrices.find(({ kind }) => kind === over)?.matrix;
  return (
    <div className="masks-details">
      <RoundSharesPanel
        shares={shares}
        letters={letters}
        token={token}
        chosen={pairKey}
        onSelect={onSelect}
      />
      {weighed !== undefined && (
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
      )}
      <ChanceGrid
        chances={chances}
        groups={groups}
        letters={letters}
        heads={config.heads}
        rounds={config.hashRounds}
        token={token}
        onSelect={onSelect}
      />
    </div>
  );
}
