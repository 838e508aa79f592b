import { useIntl } from 'react-intl';
import type { MemoryView } from '../../src/figures/memory/definition.ts';
import {
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
  type MeasuredRow,
} from '../../src/figures/memory/measuredPoints.ts';
import { Explain } from '../parts/Explain.tsx';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import type { OwnMeasurement } from '../parts/useMeasurement.ts';
import { HashingCost } from './HashingCost.tsx';
import { MeasuredPlot } from './MeasuredPlot.tsx';

interface MeasuredPanelProps {
  /** Bytes, or milliseconds. */
  readonly of: 'memory' | 'time';
  readonly rows: readonly MeasuredRow[];
  readonly measuring: OwnMeasurement<'memoryPoints'>;
  /** Greatest length that the shown rows were asked up to, and the one chosen for the next time. */
  readonly measureTo: MemoryView['measureTo'];
  readonly onMeasureTo: (tokens: MemoryView['measureTo']) => void;
  /** How long the next measurement would take, in milliseconds; null while nothing has been timed. */
  readonly wouldTake: number | null;
}

const MEASURE_TO = [256, 1024, 2048] as const;

/** Real training steps of a small network on this device: how long they take, and what came of them. */
export function MeasuredPanel(props: MeasuredPanelProps) {
  const { of, rows, measuring, measureTo, onMeasureTo, wouldTake } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  const lengths = measuredLengths(measureTo);
  return (
    <div className="measured-panel" data-testid="measured" data-status={measuring.status}>
      <h3>{text('memory.measured')}</h3>
      <p className="muted">{text('memory.measuredNetwork', { ...MEASURED_SIZES })}</p>
      <div className="memory-controls">
        <Segments
          label={<Explain term="memoryPoints">{text('memory.measureTo')}</Explain>}
          value={measureTo}
          options={MEASURE_TO.map((value) => ({ value, label: formatNumber(value) }))}
          onChange={onMeasureTo}
        />
        <MeasuringBar {...measuring} label={text('memory.steps')} />
      </div>
      {measuring.status !== 'running' && (
        <p className="note" data-testid="would-take">
          {text('memory.wouldTake', {
            count: lengths.length * MEASURED_MODELS.length,
            // Of steps as long as these the pace is known; that of a run's short pass is slower.
            known: rows.length > 0 ? 'measured' : 'run',
            ...durationOf(wouldTake),
          })}
        </p>
      )}
      {rows.length > 0 && <MeasuredPlot {...{ of, rows, measureTo }} />}
      <HashingCost of={of} rows={rows} />
      {rows.length > 0 && <p className="muted">{text('memory.measuredReading')}</p>}
    </div>
  );
}

/** Seconds up to a minute and a half, else minutes, to two digits. */
function durationOf(milliseconds: number | null): { readonly unit: string; readonly amount: number } {
  if (milliseconds === null) return { unit: 'unknown', amount: 0 };
  const seconds = Math.max(1, milliseconds / 1000);
  return seconds < 90 ? { unit: 'seconds', amount: seconds } : { unit: 'minutes', amount: seconds / 60 };
}
