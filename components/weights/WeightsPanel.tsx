import { useId, useRef } from 'react';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { OpenedWeights } from '../../src/protocol/openedWeights.ts';
import { WeightsState } from './WeightsState.tsx';
import { useText } from '../parts/text.ts';
import './weights.css';

interface WeightsPanelProps {
  readonly opened: OpenedWeights | null;
  /** Name of the file that is being read. */
  readonly opening: string | null;
  readonly failure: FailureReason | null;
  /** Whether the figures show the network that is open. */
  readonly isShown: boolean;
  /** False while there is no model to run them. */
  readonly isReady: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly onClose: () => void;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

/** Weights from a file: a way to open them, and what is open. */
export function WeightsPanel({ isReady, onFiles, ...state }: WeightsPanelProps) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="weights-panel" aria-labelledby={id} data-testid="weights">
      <h3 id={id}>{text('weights.title')}</h3>
      <p>{text('weights.lead')}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept=".safetensors,.json"
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be picked again after it was mended.
          currentTarget.value = '';
        }}
      />
      <button type="button" disabled={!isReady} onClick={() => input.current?.click()}>
        {text('weights.open')}
      </button>
      <WeightsState {...state} />
    </section>
  );
}
