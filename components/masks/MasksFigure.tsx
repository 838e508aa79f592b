import { masksDefinition, type MasksView } from '../../src/figures/masks/definition.ts';
import { zoomFrom } from '../../src/figures/plot/matrixZoom.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { MaskDetails } from './MaskDetails.tsx';
import { MatrixFigure } from './MatrixFigure.tsx';
import { RecoveryPanel } from './RecoveryPanel.tsx';
import { useMasks } from './useMasks.ts';

/** Which pairs are seen: under exact attention, in one round, in all of them; and why. */
export function MasksFigure(props: FigureProps<MasksView>) {
  const { run, measure } = props;
  const { view, setView, selecting } = useFigure(masksDefinition, props);
  const text = useText();
  const { hashRounds } = run.recording.config;
  const { layer, head, round } = selecting.selection;
  const masks = useMasks(run, selecting.selection, view);
  const { paper, huggingface } = masks.readings;
  const roundsOf = (kind: string) => (kind === 'round' ? round + 1 : hashRounds);
  const tables = masks.matrices.map(({ kind, rows }) => ({
    name: text(`matrix.${kind}`, { rounds: roundsOf(kind), head: head + 1 }),
    head: ['query', 'key', 'weight'].map((column) => text(`table.${column}`)),
    rows,
  }));
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
      <div className="matrices">
        {masks.matrices.map(({ kind, matrix }) => (
          <MatrixFigure
            key={kind}
            {...selecting}
            matrix={matrix}
            kind={kind}
            head={head + 1}
            rounds={roundsOf(kind)}
            zoom={zoomFrom(view[`${kind}Zoom`])}
            onZoom={({ scale, left, top }) => {
              setView({ [`${kind}Zoom`]: [scale, left, top] });
            }}
          />
        ))}
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
      <MaskDetails run={run} masks={masks} selecting={selecting} view={view} onView={setView} />
      {measure !== undefined && (
        <RecoveryPanel
          measure={measure}
          run={run}
          layer={layer}
          share={view.share}
          onShare={(share) => {
            setView({ share });
          }}
        />
      )}
    </FigureFrame>
  );
}
