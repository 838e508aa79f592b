import { useText } from '../parts/text.ts';

/** The recorded stacks are not there, and why. */
export function StacksFailed({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  const text = useText();
  return (
    <div className="failure" role="alert">
      <p>{text('reversible.stacksFailed', { reason })}</p>
      <button type="button" onClick={onRetry}>
        {text('failure.retry')}
      </button>
    </div>
  );
}
