import type { FailureReason } from '../../src/protocol/failureReason.ts';
import { reasonText } from './reason.ts';
import { useText } from './text.ts';

interface MeasuringBarProps {
  /** What is measured. */
  readonly label: string;
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly millisecondsLeft: number | null;
  readonly failure: FailureReason | null;
  /** False while there is no live model to measure with. */
  readonly ready: boolean;
  readonly onMeasure: () => void;
  readonly onStop: () => void;
}

/** Starts a measurement, shows how far it is and how long it will take, and stops it. */
export function MeasuringBar(props: MeasuringBarProps) {
  const { label, status, done, total, millisecondsLeft, failure, ready, onMeasure, onStop } = props;
  const text = useText();
  const running = status === 'running';
  return (
    <div className="measuring" data-status={status}>
      <button type="button" disabled={!ready && !running} onClick={running ? onStop : onMeasure}>
        {running
          ? text('measuring.cancel')
          : `${text(status === 'idle' ? 'measuring.start' : 'measuring.again')}: ${label}`}
      </button>
      {running && (
        <progress aria-label={label} max={Math.max(1, total)} value={total === 0 ? undefined : done} />
      )}
      <span role="status">
        {running && total > 0 && text('measuring.progress', { done, total })}
        {running &&
          millisecondsLeft !== null &&
          ` · ${text('measuring.left', { seconds: Math.ceil(millisecondsLeft / 1000) })}`}
        {status === 'failed' && text('measuring.failed', { reason: reasonText(text, failure) })}
        {status === 'stopped' && text('measuring.stopped')}
        {!ready && !running && text('measuring.waiting')}
      </span>
    </div>
  );
}
