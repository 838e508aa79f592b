import type { useText } from './text.ts';
import type { BackendFacts } from '../../src/recording/recording.ts';

/** What computes, in the person's language; which adapter and driver is the badge's to say. */
export function backendName(text: ReturnType<typeof useText>, backend: BackendFacts): string {
  return text(`backend.${backend.software ? 'software' : backend.backend}`);
}
