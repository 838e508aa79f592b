import { useMemo, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { CostPanel } from '../../components/CostPanel.tsx';
import { FigureCrash } from '../../components/FigureCrash.tsx';
import { Explain } from '../../components/Explain.tsx';
import { MatrixFigure } from '../../components/MatrixFigure.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SpellingFigure } from '../../components/SpellingFigure.tsx';
import { visibleSymbol } from '../../components/symbol.ts';
import { TapeFigure } from '../../components/TapeFigure.tsx';
import { TokenPanel } from '../../components/TokenPanel.tsx';
import { useText } from '../../components/text.ts';
import { headView } from '../figures/meetings.ts';
import { layoutMatrix, type MatrixKind } from '../figures/matrix.ts';
import { layoutSpellings } from '../figures/spelling.ts';
import { layoutTape } from '../figures/tape.ts';
import { tokenFacts } from '../figures/tokenFacts.ts';
import { bucketCount } from '../recording/reformerConfig.ts';
import { FIRST_SEEDS } from '../tasks/defaultPhrases.ts';
import { StepCosts } from './StepCosts.tsx';
import type { Selection, ShownRun } from '../store/labStore.ts';

interface RunFiguresProps {
  readonly shown: ShownRun;
  readonly selection: Selection;
  readonly onSelect: (selection: Partial<Selection>) => void;
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly offer: ReactNode;
  /** What stands under it. */
  readonly children: ReactNode;
}

const KINDS: readonly MatrixKind[] = ['exact', 'round', 'all'];
const LAYER = 0;

/** The figures of one run: tape, spelling, triangles, the selected token. */
export function RunFigures({ shown, selection, onSelect, offer, children }: RunFiguresProps) {
  const text = useText();
  const { recording, encoded, pairs } = shown;
  const { config } = recording;
  const { token, head, round } = selection;
  const letters = useMemo(() => encoded.ids.map((id) => visibleSymbol(encoded.symbols, id)), [encoded]);
  const tape = useMemo(
    () => layoutTape(headView(recording, LAYER, head), round, pairs),
    [recording, pairs, head, round],
  );
  const spellings = useMemo(() => layoutSpellings(recording, pairs), [recording, pairs]);
  const matrices = useMemo(
    () => KINDS.map((kind) => layoutMatrix(recording, { layer: LAYER, head, round }, kind, pairs)),
    [recording, pairs, head, round],
  );
  const facts = tokenFacts(recording, { layer: LAYER, head, round, token }, pairs);
  const buckets = bucketCount(config);
  const isFirstSeed = Object.values(FIRST_SEEDS).includes(recording.seed) && config.maxTokens === 64;
  const select = (next: number) => {
    onSelect({ token: next });
  };
  const counted = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: index, label: String(index + 1) }));
  return (
    <>
      <section>
        <div className="section-head">
          <div>
            <h2>{text('tape.title')}</h2>
            <p className="lead">
              {text('tape.lead')}{' '}
              {isFirstSeed && <Explain term="seedChoice">{text('tape.seedChoice')}</Explain>}
              {config.layers.length > 1 &&
                text('view.layer', { layer: LAYER + 1, count: config.layers.length })}
            </p>
          </div>
          <div className="view-controls">
            <Segments
              label={<Explain term="shownHead">{text('view.head')}</Explain>}
              value={head}
              options={counted(config.heads)}
              onChange={(next) => {
                onSelect({ head: next });
              }}
            />
            <Segments
              label={<Explain term="shownRound">{text('view.round')}</Explain>}
              value={round}
              options={counted(config.hashRounds)}
              onChange={(next) => {
                onSelect({ round: next });
              }}
            />
          </div>
        </div>
        <ErrorBoundary FallbackComponent={FigureCrash} resetKeys={[shown]}>
          <TapeFigure tape={tape} letters={letters} buckets={buckets} selected={token} onSelect={select} />
        </ErrorBoundary>
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
      <aside className="facts">
        <TokenPanel
          facts={facts}
          token={token}
          letters={letters}
          buckets={buckets}
          head={head}
          round={round}
        />
        <div>
          <CostPanel cost={recording.cost} backend={recording.backend} live={shown.live} />
          {shown.live && <StepCosts config={config} />}
        </div>
      </aside>
      <section>
        <h2>{text('matrix.title')}</h2>
        <p className="lead">{text(`matrix.lead.${config.preset === 'paper' ? 'paper' : 'others'}`)}</p>
        <ErrorBoundary FallbackComponent={FigureCrash} resetKeys={[shown]}>
          <div className="matrices">
            {matrices.map((matrix, index) => {
              const kind = KINDS[index] ?? 'exact';
              return (
                <MatrixFigure
                  key={kind}
                  matrix={matrix}
                  kind={kind}
                  head={head + 1}
                  rounds={kind === 'round' ? round + 1 : config.hashRounds}
                  selected={token}
                  onSelect={select}
                />
              );
            })}
          </div>
        </ErrorBoundary>
      </section>
    </>
  );
}
