import { wrap, type Remote } from 'comlink';
import type { ModelService } from './runRequest.ts';

/** Starts the worker that owns tfjs; nothing of it is part of the page's own bundle. */
export function connectWorker(): Remote<ModelService> {
  return wrap<ModelService>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
