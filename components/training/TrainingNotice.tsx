import { useText } from '../parts/text.ts';
import type { TrainingStatus } from './TrainingReadout.tsx';
import './training.css';

interface TrainingNoticeProps {
  /** Whether the run shown has random weights still. */
  readonly random: boolean;
  /** Where the training of this very network stands; null where there is none. */
  readonly training: TrainingStatus | null;
  /** Begins to train it; null where that cannot be done now. */
  readonly onStart: (() => void) | null;
  /** Goes to the training. */
  readonly onShow: () => void;
}

/** One line over the spelling: its weights are random and can be trained here, or how far they are. */
export function TrainingNotice({ random, training, onStart, onShow }: TrainingNoticeProps) {
  const text = useText();
  return (
    <div className="notice training-notice">
      <p>
        {random && text('spelling.untrained')}{' '}
        {training !== null &&
          (training.accuracy === null
            ? text('notice.training', { step: training.step, steps: training.steps })
            : text('notice.trained', {
                step: training.step,
                steps: training.steps,
                amount: training.accuracy * 100,
              }))}
      </p>
      {training !== null && training.step < training.steps && (
        <progress aria-label={text('training.step')} value={training.step} max={training.steps} />
      )}
      <button type="button" onClick={onStart ?? onShow}>
        {text(onStart === null ? 'notice.show' : 'notice.start')}
      </button>
    </div>
  );
}
