import { useId, type ReactNode } from 'react';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { TrainingPoint } from '../../src/protocol/trainingProgress.ts';
import { reasonText } from '../parts/reason.ts';
import { useText } from '../parts/text.ts';
import { TrainingButtons, type TrainingButtonsProps } from './TrainingButtons.tsx';
import { TrainingCurve } from './TrainingCurve.tsx';
import { TrainingFactsList, type TrainingFacts } from './TrainingFacts.tsx';
import { TrainingReadout, type TrainingStatus } from './TrainingReadout.tsx';
import './training.css';

interface TrainingPanelProps extends TrainingButtonsProps {
  /** What is trained, or would be. */
  readonly facts: TrainingFacts;
  /** Whether trained weights for it lie beside the page. */
  readonly shipped: boolean;
  readonly training: TrainingStatus;
  readonly curve: readonly TrainingPoint[];
  /** Step from which it went on after its worker was lost; null when that did not happen. */
  readonly recoveredAt: number | null;
  readonly failure: FailureReason | null;
  /** Why the weights could not be exported. */
  readonly exportFailure: FailureReason | null;
  /** Brings back the settings of the network that is trained. */
  readonly onReturn: () => void;
  /** Trainings that earlier pages have left. */
  readonly children?: ReactNode;
  /** Whether this browser keeps checkpoints beyond the page; null until that was tried. */
  readonly keeping: 'kept' | 'refused' | null;
}

/** A network is trained from nothing: what it will be, how far it is, how loss and accuracy went. */
export function TrainingPanel(props: TrainingPanelProps) {
  const { status, facts, shipped, followed, training, curve, recoveredAt, onReturn } = props;
  const text = useText();
  const id = useId();
  const begun = status !== 'idle';
  return (
    <section className="training" data-testid="training" data-status={status} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {text('training.title')}
      </h2>
      {!begun || followed ? (
        <p className="lead">{text(shipped ? 'training.leadShipped' : 'training.lead')}</p>
      ) : (
        <p className="lead">
          {text('training.elsewhere')}{' '}
          <button type="button" onClick={onReturn}>
            {text('training.return')}
          </button>
        </p>
      )}
      {props.children}
      <div className="training-card">
        <TrainingFactsList facts={facts} />
        {begun && <TrainingReadout training={training} />}
        <p className="training-says" role="status">
          {sayings(props, text).join(' ')}
        </p>
        {begun && props.keeping === 'refused' && (
          <p className="training-says" data-testid="not-kept">
            {text('training.notKept')}
          </p>
        )}
        {status === 'failed' && (
          <p className="training-says" role="alert">
            {text('training.failed', { step: training.step, reason: reasonText(text, props.failure) })}
          </p>
        )}
        {begun && recoveredAt !== null && recoveredAt < facts.steps && (
          <p className="training-says" data-testid="recovered">
            {recoveredAt === 0
              ? text('training.restarted')
              : text('training.recovered', { step: recoveredAt })}
          </p>
        )}
        <TrainingButtons {...props} />
        {props.exportFailure !== null && (
          <p className="training-says" role="alert">
            {text('training.exportFailed', { reason: reasonText(text, props.exportFailure) })}
          </p>
        )}
        {begun && <TrainingCurve curve={curve} steps={facts.steps} symbols={facts.symbols} />}
      </div>
    </section>
  );
}

type Text = ReturnType<typeof useText>;

/** What a person is told about the state; it changes with the state only, so that a screen reader is not flooded. */
function sayings(props: TrainingPanelProps, text: Text): string[] {
  const { status, shipped, followed, training, facts, dropped, keeping } = props;
  const kept = keeping === 'kept' ? [text('training.isKept')] : [];
  const shown = followed ? [text('training.shown')] : [];
  const drops = text(shipped ? 'training.dropsToShipped' : 'training.dropsToRandom');
  switch (status) {
    case 'idle':
      return dropped === null ? [] : [text('training.dropped', { step: dropped })];
    case 'running':
      return [text('training.running'), ...kept, drops];
    case 'pausing':
      return [text('training.pausing')];
    case 'paused':
      return [text('training.paused'), ...shown, ...kept, drops];
    case 'finished': {
      const amount = (training.accuracy ?? 0) * 100;
      return [text('training.finished', { steps: facts.steps, rounds: facts.hashRounds, amount }), ...shown];
    }
    case 'failed':
      return [];
  }
}
