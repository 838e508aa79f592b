import { MatrixFigure } from '../../../components/masks/MatrixFigure.tsx';
import { Explain } from '../../../components/parts/Explain.tsx';
import { FigureFrame } from '../../../components/parts/FigureFrame.tsx';
import { Segments } from '../../../components/parts/Segments.tsx';
import { useText } from '../../../components/parts/text.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { MaskDetails } from '../../../components/masks/MaskDetails.tsx';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { RecoveryOnDemand } from '../../../components/masks/RecoveryOnDemand.tsx';
import { useMasks } from '../../../components/masks/useMasks.ts';
import { useSelection } from '../../hooks/useSelection.ts';

interface MasksSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

/** Which pairs are seen: under exact attention, in one round, in all of them; and why. */
export function MasksSection({ store, measurements, shown }: MasksSectionProps) {
  const text = useText();
  const { recording, pairs } = shown;
  const { config } = recording;
  const selecting = useSelection(store, shown.recording.config);
  const { head, round } = selecting.selection;
  const masks = useMasks(shown, selecting.selection);
  const { paper, huggingface } = masks.readings;
  const tables = masks.matrices.map(({ kind, rows }) => ({
    name: text(`matrix.${kind}`, {
      rounds: kind === 'round' ? round + 1 : config.hashRounds,
      head: head + 1,
    }),
    head: ['query', 'key', 'weight'].map((column) => text(`table.${column}`)),
    rows,
  }));
  return (
    <FigureFrame
      name="masks"
      title={text('matrix.title')}
      lead={text(`matrix.lead.${masks.reading === 'paper' ? 'paper' : 'others'}`)}
      controls={
        <Segments
          label={<Explain term="reading">{text('masks.reading')}</Explain>}
          value={masks.reading}
          options={(['paper', 'huggingface'] as const).map((value) => ({
            value,
            label: text(`preset.${value}`),
          }))}
          onChange={masks.onReading}
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
            rounds={kind === 'round' ? round + 1 : config.hashRounds}
          />
        ))}
      </div>
      <p className="muted" data-testid="readings">
        {text('masks.reading.seen', {
          paperPairs: paper.pairs,
          paperMet: paper.met,
          otherPairs: huggingface.pairs,
          otherMet: huggingface.met,
          count: pairs.length,
        })}
      </p>
      <MaskDetails shown={shown} masks={masks} selecting={selecting} />
      <RecoveryOnDemand measurements={measurements} shown={shown} layer={selecting.selection.layer} />
    </FigureFrame>
  );
}
