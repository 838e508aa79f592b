import { useMemo } from 'react';
import { groupChances, layoutChances } from '../../src/figures/answers/chances.ts';
import { roundsDefinition, type RoundsView } from '../../src/figures/rounds/definition.ts';
import { meetingsByRound } from '../../src/figures/rounds/meetingsByRound.ts';
import { roundShares } from '../../src/figures/rounds/roundShares.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { ChanceGrid } from './ChanceGrid.tsx';
import { MeetingBars } from './MeetingBars.tsx';
import { RecoveryPanel } from './RecoveryPanel.tsx';
import { RoundSharesPanel } from './RoundSharesPanel.tsx';

/** What another round of hashing brings: pairs that meet, weight that is found, exact attention recovered. */
export function RoundsFigure(props: FigureProps<RoundsView>) {
  const { run, measure } = props;
  const { recording, pairs, letters } = run;
  const { heads, hashRounds } = recording.config;
  const text = useText();
  const { view, setView, selecting } = useFigure(roundsDefinition, props);
  const { onSelect } = selecting;
  const { layer, head, token, key } = selecting.selection;
  const chances = useMemo(() => layoutChances(recording, layer, pairs), [recording, layer, pairs]);
  const groups = useMemo(() => groupChances(chances), [chances]);
  const meetings = useMemo(() => meetingsByRound(chances, hashRounds), [chances, hashRounds]);
  const shares = useMemo(
    () => roundShares(recording, { layer, head, token }),
    [recording, layer, head, token],
  );
  // A question is asked about its answer until another key is chosen.
  const chosen = key ?? pairs.find(({ question }) => question === token)?.answer ?? null;
  return (
    <FigureFrame
      name="rounds"
      title={text('rounds.title')}
      lead={text('rounds.lead')}
      tables={[
        {
          name: text('rounds.met.title'),
          head: ['round', 'alone', 'together'].map((column) => text(`rounds.table.${column}`)),
          rows: meetings.map(({ round, alone, together }) => [round + 1, alone, together]),
        },
      ]}
    >
      <Part name="met" title={text('rounds.chances')} isFirst>
        <MeetingBars meetings={meetings} pairs={pairs.length} />
        <ChanceGrid
          chances={chances}
          groups={groups}
          letters={letters}
          heads={heads}
          rounds={hashRounds}
          token={token}
          onSelect={onSelect}
        />
      </Part>
      <Part name="query" title={text('rounds.part.query')}>
        <RoundSharesPanel
          shares={shares}
          letters={letters}
          token={token}
          chosen={chosen}
          onSelect={onSelect}
        />
      </Part>
      {measure !== undefined && (
        <Part name="recovery" title={text('rounds.recovery')}>
          <RecoveryPanel
            measure={measure}
            run={run}
            layer={layer}
            share={view.share}
            onShare={(share) => {
              setView({ share });
            }}
          />
        </Part>
      )}
    </FigureFrame>
  );
}
