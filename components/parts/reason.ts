import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { Values } from './text.ts';

/** @returns the reason in the person's language; what a browser words itself stays as it is */
export function reasonText(
  text: (id: string, values?: Values) => string,
  reason: FailureReason | null,
): string {
  if (reason === null) return '';
  switch (reason.code) {
    case 'noBackend':
      return reason.failed
        .map((each) =>
          text('reason.ofBackend', {
            backend: text(`backend.${each.backend}`),
            reason: reasonText(text, each.reason),
          }),
        )
        .join('; ');
    case 'notFetched':
      return text('reason.notFetched', { url: reason.url, status: reason.status ?? 'none' });
    case 'unexpected':
      return reason.message;
    default:
      return text(`reason.${reason.code}`, { ...reason });
  }
}
