import { useMemo, type ReactNode } from 'react';
import { Explain } from '../../components/parts/Explain.tsx';
import { SpellingFigure } from '../../components/tape/SpellingFigure.tsx';
import { TapeFigure } from '../../components/tape/TapeFigure.tsx';
import { useText } from '../../components/parts/text.ts';
import { headView } from '../figures/meetings.ts';
import { layoutSpellings } from '../figures/spelling.ts';
import { layoutTape } from '../figures/tape.ts';
import { bucketCount } from '../recording/reformerConfig.ts';
import { FIRST_SEEDS } from '../tasks/defaultPhrases.ts';
import type { LabStore, ShownRun } from '../store/labStore.ts';
import { lettersOf } from './letters.ts';
import { useSelection } from './useSelection.ts';
import { ViewControls } from './ViewControls.tsx';

interface TapeSectionProps {
  readonly store: LabStore;
  readonly shown: ShownRun;
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly offer: ReactNode;
  /** What stands under it. */
  readonly children: ReactNode;
}

/** The sequence sorted by bucket and cut into chunks, and what the model spells from what met. */
export function TapeSection({ store, shown, offer, children }: TapeSectionProps) {
  const text = useText();
  const { recording, encoded, pairs } = shown;
  const { config } = recording;
  const { selection, onSelect } = useSelection(store);
  const { layer, head, round, token } = selection;
  const letters = useMemo(() => lettersOf(encoded), [encoded]);
  const tape = useMemo(
    () => layoutTape(headView(recording, layer, head), round, pairs),
    [recording, pairs, layer, head, round],
  );
  const spellings = useMemo(() => layoutSpellings(recording, pairs), [recording, pairs]);
  const isFirstSeed = Object.values(FIRST_SEEDS).includes(recording.seed) && config.maxTokens === 64;
  const select = (next: number) => {
    onSelect({ token: next });
  };
  return (
    <section id="tape">
      <div className="section-head">
        <div>
          <h2>{text('tape.title')}</h2>
          <p className="lead">
            {text('tape.lead')}{' '}
            {isFirstSeed && <Explain term="seedChoice">{text('tape.seedChoice')}</Explain>}
          </p>
        </div>
        <ViewControls store={store} config={config} />
      </div>
      <TapeFigure
        tape={tape}
        letters={letters}
        buckets={bucketCount(config)}
        selected={token}
        onSelect={select}
      />
      {offer}
      <SpellingFigure
        current={config.hashRounds}
        spellings={spellings}
        symbols={encoded.symbols}
        selected={token}
        onSelect={select}
      />
      {children}
    </section>
  );
}
