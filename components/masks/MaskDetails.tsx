import { useMemo, useState } from 'react';
import { CauseFigure } from './CauseFigure.tsx';
import { PairConditions } from './PairConditions.tsx';
import { RoundSharesPanel } from './RoundSharesPanel.tsx';
import { ChanceGrid } from '../answers/ChanceGrid.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { layoutCauses } from '../../src/figures/masks/causeMatrix.ts';
import { pairPlaces } from '../../src/figures/masks/conditions.ts';
import { roundShares } from '../../src/figures/masks/roundShares.ts';
import { groupChances, layoutChances } from '../../src/figures/answers/chances.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import type { useMasks } from './useMasks.ts';

interface MaskDetailsProps {
  readonly shown: ShownRun;
  readonly masks: ReturnType<typeof useMasks>;
  readonly selecting: SelectionProps;
}

/** What stands under the triangles: one pair's conditions, every pair's cause, the letters' chances, one query's rounds. */
export function MaskDetails({ shown, masks, selecting }: MaskDetailsProps) {
  const { recording, pairs } = shown;
  const { config } = recording;
  const { selection, onSelect } = selecting;
  const { layer, head, round, token } = selection;
  // A question is asked about its answer until another key is chosen.
  const key = selection.key ?? pairs.find(({ question }) => question === token)?.answer ?? null;
  const [over, setOver] = useState<'round' | 'all'>('round');
  const { letters } = shown;
  const causes = useMemo(
    () => layoutCauses(masks.view, over === 'all' ? 'all' : round),
    [masks.view, over, round],
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
      <div className="masks-pair">
        <PairConditions
          {...masks.counts}
          pair={key === null ? null : pairPlaces(masks.view, round, token, key)}
          letters={letters}
          head={head + 1}
          round={round + 1}
          rounds={config.hashRounds}
          asked={masks.asked}
          onAsk={masks.onAsk}
        />
        <RoundSharesPanel shares={shares} letters={letters} token={token} chosen={key} onSelect={onSelect} />
      </div>
      {weighed !== undefined && (
        <CauseFigure
          {...selecting}
          causes={causes}
          matrix={weighed}
          over={over}
          onOver={setOver}
          head={head + 1}
          round={round + 1}
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
