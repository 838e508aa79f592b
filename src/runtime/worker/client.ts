import { wrap, type Remote } from 'comlink';
import type { ModelService } from '../../protocol/runRequest.ts';

/** A worker that owns tfjs. */
export interface ConnectedWorker {
  readonly service: Remote<ModelService>;
  /** Rejects when the worker itself fails: its script cannot be fetched, or it dies. Never resolves. */
  readonly failed: Promise<never>;
  stop(): void;
}

/** Starts the worker; nothing of tfjs is part of the page's own bundle. */
export function connectWorker(): ConnectedWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // A script that cannot be fetched gives a bare event without a message, whatever its type says.
      const message = 'message' in event ? event.message : '';
      reject(new Error(message || 'the worker cannot be loaded'));
    });
  });
  // A failure while nobody waits is told by the next call.
  failed.catch(() => undefined);
  return { service: wrap<ModelService>(worker), failed, stop: () => worker.terminate() };
}
