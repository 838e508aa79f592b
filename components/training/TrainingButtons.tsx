import { useRef } from 'react';
import { useText } from '../parts/text.ts';

/** Which buttons there are, and whom they tell. */
export interface TrainingButtonsProps {
  readonly status: 'idle' | 'running' | 'pausing' | 'paused' | 'finished' | 'failed';
  /** Step of the last checkpoint; 0 where there is none. */
  readonly checkpoint: number;
  /** Step at which a training was cancelled that can be brought back; null where there is none. */
  readonly dropped: number | null;
  /** Whether the figures show this network; false after the settings have moved on. */
  readonly followed: boolean;
  /** Trains for the settings as they stand; null while they cannot be run. */
  readonly onStart: (() => void) | null;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onExport: () => void;
  /** Goes on without the graphics card; null where that is what runs already. */
  readonly onWasm: (() => void) | null;
}

/**
 * The first two buttons stay the same elements in every state, so that the keyboard's focus is never lost; and what
 * takes a button's place does no harm to somebody who still meant the one before: a training that ends under the
 * finger on “Pause” offers its weights there.
 */
export function TrainingButtons(props: TrainingButtonsProps) {
  const { status, checkpoint, dropped, onStart, onCancel, onUndo, onExport, onWasm } = props;
  const text = useText();
  const first = useRef<HTMLButtonElement>(null);
  const { label, act } = mainAction(props);
  const primary = status === 'idle' || status === 'paused' || status === 'failed';
  return (
    <div className="training-buttons">
      <button
        ref={first}
        type="button"
        className={primary ? 'primary' : undefined}
        aria-disabled={act === null}
        onClick={() => act?.()}
      >
        {text(label, { step: checkpoint })}
      </button>
      {status !== 'idle' || dropped !== null ? (
        <button
          type="button"
          onClick={() => {
            if (status === 'idle') onUndo();
            else onCancel();
            // Nothing to bring back: this button goes.
            if (status !== 'idle' && checkpoint === 0) first.current?.focus();
          }}
        >
          {text(CANCEL[status])}
        </button>
      ) : null}
      {status === 'failed' && onWasm !== null && (
        <button type="button" onClick={onWasm}>
          {text('failure.wasm')}
        </button>
      )}
      {status === 'paused' && (
        <button type="button" onClick={onExport}>
          {text('training.export')}
        </button>
      )}
      {status === 'finished' && onStart !== null && (
        <button type="button" onClick={onStart}>
          {text(props.followed ? 'training.again' : 'training.startThese')}
        </button>
      )}
    </div>
  );
}

const CANCEL = {
  idle: 'training.undo',
  running: 'training.cancel',
  pausing: 'training.cancel',
  paused: 'training.cancel',
  finished: 'training.drop',
  failed: 'training.cancel',
} as const;

function mainAction(props: TrainingButtonsProps): { label: string; act: (() => void) | null } {
  switch (props.status) {
    case 'idle':
      return { label: 'training.start', act: props.onStart };
    case 'running':
      return { label: 'training.pause', act: props.onPause };
    case 'pausing':
      return { label: 'training.pause', act: null };
    case 'paused':
      return { label: 'training.resume', act: props.onResume };
    case 'finished':
      return { label: 'training.export', act: props.onExport };
    case 'failed':
      return { label: props.checkpoint === 0 ? 'training.startOver' : 'training.goOn', act: props.onResume };
  }
}
