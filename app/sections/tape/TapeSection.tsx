import { useMemo, useState, type ReactNode } from 'react';
import { Explain } from '../../../components/parts/Explain.tsx';
import { Segments } from '../../../components/parts/Segments.tsx';
import { TapeFigure } from '../../../components/tape/TapeFigure.tsx';
import { SpellingFigure } from '../../../components/answers/SpellingFigure.tsx';
import { useText } from '../../../components/parts/text.ts';
import { headView } from '../../../src/figures/pairs/meetings.ts';
import { layoutSortedMatrices } from '../../../src/figures/tape/sortedMatrices.ts';
import { layoutSpellings } from '../../../src/figures/answers/spelling.ts';
import { layoutTape } from '../../../src/figures/tape/tape.ts';
import { bucketCount } from '../../../src/config/reformerConfig.ts';
import { FIRST_SEEDS } from '../../../src/tasks/defaultPhrases.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { CLASSIC_EXAMPLE } from '../../../src/figures/tape/classicExample.ts';
import { useOwnSelection } from '../../hooks/useOwnSelection.ts';
import { useSelection } from '../../hooks/useSelection.ts';
import { ViewControls } from '../../../components/parts/ViewControls.tsx';

interface TapeSectionProps {
  readonly store: LabStore;
  readonly shown: ShownRun;
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly offer: ReactNode;
  /** What stands under the figure. */
  readonly children: ReactNode;
}

/** The sequence sorted by bucket and cut into chunks, and what the model spells from what met. */
export function TapeSection({ store, shown, offer, children }: TapeSectionProps) {
  const text = useText();
  const { recording, encoded, pairs } = shown;
  const { config } = recording;
  const [source, setSource] = useState<'run' | 'classic'>('run');
  const selecting = useSelection(store, shown.recording.config);
  const ownSelecting = useOwnSelection(0);
  const { layer, head, round } = selecting.selection;
  const { letters } = shown;
  const view = useMemo(() => headView(recording, layer, head), [recording, layer, head]);
  const tape = useMemo(() => layoutTape(view, round, pairs), [view, round, pairs]);
  const matrices = useMemo(() => layoutSortedMatrices(view, round, pairs), [view, round, pairs]);
  const spellings = useMemo(() => layoutSpellings(recording, pairs), [recording, pairs]);
  const isFirstSeed = Object.values(FIRST_SEEDS).includes(recording.seed) && config.maxTokens === 64;
  const drawn =
    source === 'classic'
      ? { ...CLASSIC_EXAMPLE, ...ownSelecting }
      : {
          ...{ tape, matrices, letters },
          ...{ buckets: bucketCount(config), rounds: config.hashRounds },
          ...selecting,
        };
  return (
    <>
      <TapeFigure
        {...drawn}
        controls={
          <>
            <Segments
              label={<Explain term="tapeSource">{text('tape.source')}</Explain>}
              value={source}
              options={[
                { value: 'run', label: text('tape.source.run') },
                { value: 'classic', label: text('tape.source.classic') },
              ]}
              onChange={setSource}
            />
            {source === 'run' && <ViewControls config={config} {...selecting} />}
          </>
        }
        lead={
          <p>
            {text(source === 'run' ? 'tape.lead' : 'tape.lead.classic')}{' '}
            {source === 'run' && isFirstSeed && (
              <Explain term="seedChoice">{text('tape.seedChoice')}</Explain>
            )}
          </p>
        }
      >
        {source === 'run' && (
          <>
            {offer}
            <SpellingFigure
              current={config.hashRounds}
              spellings={spellings}
              symbols={encoded.symbols}
              {...selecting}
            />
          </>
        )}
      </TapeFigure>
      {children}
    </>
  );
}
