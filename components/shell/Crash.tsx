import type { FallbackProps } from 'react-error-boundary';
import { useText } from '../parts/text.ts';

/** What a person sees when a figure cannot be drawn: why, and the way on. */
export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  const text = useText();
  return (
    <main className="page">
      <p role="alert">
        {text('crash.message', { reason: error instanceof Error ? error.message : String(error) })}
      </p>
      <button type="button" onClick={resetErrorBoundary}>
        {text('failure.retry')}
      </button>
    </main>
  );
}
