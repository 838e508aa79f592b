import type { FailureReason } from '../../src/protocol/failureReason.ts';
import { reasonText } from '../parts/reason.ts';
import { useText } from '../parts/text.ts';

/** Where another backend would fail for the same reason. */
const NOT_OF_THE_BACKEND: readonly FailureReason['code'][] = [
  'notFetched',
  'fileRefused',
  'noWorkers',
  'workerRefused',
  'workerNotLoaded',
];

interface FailureProps {
  readonly reason: FailureReason | null;
  readonly onRetry: (backend: 'wasm' | undefined) => void;
}

/** A run that went wrong: why, what still stands, and two ways on. */
export function Failure({ reason, onRetry }: FailureProps) {
  const text = useText();
  return (
    <div className="failure" role="alert">
      <p>{text('failure.message', { reason: reasonText(text, reason) })}</p>
      <button
        type="button"
        onClick={() => {
          onRetry(undefined);
        }}
      >
        {text('failure.retry')}
      </button>
      {!(reason !== null && NOT_OF_THE_BACKEND.includes(reason.code)) && (
        <button
          type="button"
          onClick={() => {
            onRetry('wasm');
          }}
        >
          {text('failure.wasm')}
        </button>
      )}
    </div>
  );
}
