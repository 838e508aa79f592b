import { useMemo, useState } from 'react';
import { CauseFigure } from '../../../components/masks/CauseFigure.tsx';
import { PairGates } from '../../../components/masks/PairGates.tsx';
import { RoundSharesPanel } from '../../../components/masks/RoundSharesPanel.tsx';
import { TicketGrid } from '../../../components/answers/TicketGrid.tsx';
import type { SelectionProps } from '../../../components/parts/selectionProps.ts';
import { layoutCauses } from '../../../src/figures/masks/causeMatrix.ts';
import { pairPlaces } from '../../../src/figures/masks/gates.ts';
import { roundShares } from '../../../src/figures/masks/roundShares.ts';
import { groupTickets, layoutTickets } from '../../../src/figures/answers/tickets.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { useMasks } from './useMasks.ts';

interface MaskDetailsProps {
  readonly shown: ShownRun;
  readonly masks: ReturnType<typeof useMasks>;
  readonly selecting: SelectionProps;
}

/** What stands under the triangles: one pair's conditions, every pair's cause, the letters' tickets, one query's rounds. */
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
  const tickets = useMemo(() => layoutTickets(recording, layer, pairs), [recording, layer, pairs]);
  const groups = useMemo(() => groupTickets(tickets), [tickets]);
  const shares = useMemo(
    () => roundShares(recording, { layer, head, token }),
    [recording, layer, head, token],
  );
  const weighed = masks.matrices.find(({ kind }) => kind === over)?.matrix;
  return (
    <div className="masks-details">
      <div className="masks-pair">
        <PairGates
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
      <TicketGrid
        tickets={tickets}
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
