import type { useText } from './text.ts';
import type { BackendFacts } from '../../src/recording/recording.ts';

/** What computes, and on which adapter, in the person's language. */
export function backendName(text: ReturnType<typeof useText>, backend: BackendFacts): string {
  const kind = text(`backend.${backend.software ? 'software' : backend.backend}`);
  return backend.adapter === '' ? kind : `${kind} · ${backend.adapter}`;
}
