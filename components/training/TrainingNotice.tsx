import { useText } from '../parts/text.ts';
import type { TrainingStand } from './TrainingReadout.tsx';
import './training.css';

interface TrainingNoticeProps {
  /** Whether the run shown has random weights still. */
  readonly random: boolean;
  /** Where the training of this very network stands; null where there is none. */
  readonly stand: TrainingStand | null;
  /** Begins to train it; null where that cannot be done now. */
  readonly onStart: (() => void) | null;
  /** Goes to the training. */
  readonly onShow: () => void;
}

/** One line over the spelling: its weights are random and can be trained here, or how far they are. */
export function TrainingNotice({ random, stand, onStart, onShow }: TrainingNoticeProps) {
  const text = useText();
  return (
    <div className="notice training-notice">
      <p>
        {random && text('spelling.untrained')}{' '}
        {stand !== null &&
          (stand.accuracy === null
            ? text('notice.training', { step: stand.step, steps: stand.steps })
            : text('notice.trained', {
                step: stand.step,
                steps: stand.steps,
                amount: stand.accuracy * 100,
              }))}
      </p>
      {stand !== null && stand.step < stand.steps && (
        <progress aria-label={text('training.step')} value={stand.step} max={stand.steps} />
      )}
      <button type="button" onClick={onStart ?? onShow}>
        {text(onStart === null ? 'notice.show' : 'notice.start')}
      </button>
    </div>
  );
}
