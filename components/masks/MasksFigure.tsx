import { ALL_CONDITIONS, isLetThrough, pairPlaces } from '../../src/figures/masks/conditions.ts';
import { masksDefinition, type MasksView } from '../../src/figures/masks/definition.ts';
import type { MatrixKind } from '../../src/figures/masks/matrix.ts';
import { zoomFrom } from '../../src/figures/plot/matrixZoom.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { MatrixFigure } from './MatrixFigure.tsx';
import { PairConditions } from './PairConditions.tsx';
import { PairsByCause } from './PairsByCause.tsx';
import { PairSentence } from './PairSentence.tsx';
import { useMasks } from './useMasks.ts';

/** Which pairs are seen: under exact attention, in one round, in all of them; and why. */
export function MasksFigure(props: FigureProps<MasksView>) {
  const { run } = props;
  const { pairs, letters } = run;
  const { view, setView, selecting } = useFigure(masksDefinition, props);
  const text = useText();
  const { hashRounds } = run.recording.config;
  const { head, round, token, key } = selecting.selection;
  const masks = useMasks(run, selecting.selection, view);
  const { paper, huggingface } = masks.readings;
  const roundsOf = (kind: string) => (kind === 'round' ? round + 1 : hashRounds);
  const tables = masks.matrices.map(({ kind, rows }) => ({
    name: text(`matrix.${kind}`, { rounds: roundsOf(kind), head: head + 1 }),
    head: ['query', 'key', 'weight'].map((column) => text(`table.${column}`)),
    rows,
  }));
  // A question is asked about its answer until another key is chosen.
  const pairKey = key ?? pairs.find(({ question }) => question === token)?.answer ?? null;
  const placesIn = (of: number) => (pairKey === null ? null : pairPlaces(masks.view, of, token, pairKey));
  const pair = placesIn(round);
  const seenRounds = Array.from({ length: hashRounds }, (_, of) => placesIn(of)).filter(
    (places) => places !== null && isLetThrough(places, ALL_CONDITIONS),
  ).length;
  const triangle = (kind: MatrixKind, small: boolean) => {
    const shown = masks.matrices.find((each) => each.kind === kind);
    return (
      shown && (
        <MatrixFigure
          {...selecting}
          matrix={shown.matrix}
          kind={kind}
          small={small}
          head={head + 1}
          rounds={roundsOf(kind)}
          zoom={zoomFrom(view[`${kind}Zoom`])}
          onZoom={({ scale, left, top }) => {
            setView({ [`${kind}Zoom`]: [scale, left, top] });
          }}
        />
      )
    );
  };
  return (
    <FigureFrame
      name="masks"
      title={text('matrix.title')}
      lead={
        <>
          {text(`matrix.lead.${masks.reading === 'paper' ? 'paper' : 'others'}`)}{' '}
          <Explain term="queryKey">{text('term.queryKey')}</Explain>
        </>
      }
      controls={
        <Segments
          label={<Explain term="reading">{text('masks.reading')}</Explain>}
          value={masks.reading}
          options={(['paper', 'huggingface'] as const).map((value) => ({
            value,
            label: text(`preset.${value}`),
          }))}
          onChange={(reading) => {
            // The run's own reading follows the run's preset.
            setView({ reading: reading === masks.own ? 'own' : reading });
          }}
        />
      }
      tables={tables}
    >
      <Part name="round" title={text('matrix.title')} isFirst>
        <div className="masks-first">
          <div className="masks-large">
            {triangle('round', false)}
            <PairSentence
              pair={pair}
              isAnswer={pairs.some(({ question, answer }) => question === token && answer === pairKey)}
              letters={letters}
              token={token}
              round={round + 1}
              seenRounds={seenRounds}
              rounds={hashRounds}
              asked={masks.asked}
            />
          </div>
          <div className="masks-beside">
            <PairConditions
              seen={masks.seen}
              seenInRun={masks.seenInRun}
              pair={pair}
              letters={letters}
              head={head + 1}
              round={round + 1}
              rounds={hashRounds}
              asked={masks.asked}
              onAsk={setView}
            />
          </div>
        </div>
      </Part>
      <Part name="matrices" title={text('masks.part.matrices')}>
        <div className="matrices">
          {triangle('exact', true)}
          {triangle('all', true)}
        </div>
        <p className="muted" data-testid="readings">
          {text('masks.reading.seen', {
            paperPairs: paper.pairs,
            paperMet: paper.met,
            otherPairs: huggingface.pairs,
            otherMet: huggingface.met,
            count: run.pairs.length,
          })}
        </p>
      </Part>
      <Part name="causes" title={text('masks.causes')}>
        <PairsByCause masks={masks} selecting={selecting} view={view} onView={setView} />
      </Part>
    </FigureFrame>
  );
}
