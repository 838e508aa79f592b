import type { FallbackProps } from 'react-error-boundary';
import { useText } from './text.ts';

/** Stands where one figure cannot be drawn; the others stay. */
export function FigureCrash({ error, resetErrorBoundary }: FallbackProps) {
  const text = useText();
  return (
    <div className="failure" role="alert">
      <p>{text('crash.figure', { reason: error instanceof Error ? error.message : String(error) })}</p>
      <button type="button" onClick={resetErrorBoundary}>
        {text('failure.retry')}
      </button>
    </div>
  );
}
