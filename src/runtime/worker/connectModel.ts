import { proxy, wrap } from 'comlink';
import { FailureError, type FailureReason } from '../../protocol/failureReason.ts';
import type { ModelService } from '../../protocol/runRequest.ts';
import { readFailure } from './failureMessage.ts';

/** A model in a worker of its own. */
export interface ConnectedModel {
  /** Its promises reject with a FailureError, also where the worker could not be made or has died. */
  readonly service: ModelService;
  /** Ends the worker. Calls in progress are never settled: nobody waits for a model that was put away. */
  stop(): void;
}

type Call = (...args: unknown[]) => Promise<unknown>;

/** Starts the worker; nothing of tfjs is part of the page's own bundle. Never throws: a worker that fails is told by calls. */
export function connectModel(): ConnectedModel {
  let dead: FailureError | null = null;
  const waiting = new Set<(error: FailureError) => void>();
  const die = (reason: FailureReason) => {
    dead ??= new FailureError(reason);
    for (const reject of waiting) reject(dead);
    waiting.clear();
  };
  const life = crypto.randomUUID();
  const stopped = new AbortController();
  let isWatched = false;
  /** The worker holds a lock of its name as long as it lives; no event tells that it closed itself, or was killed. */
  const watchLife = () => {
    if (isWatched) return;
    isWatched = true;
    // Absent outside of secure contexts, whatever their types say.
    const { locks } = (globalThis.navigator as Partial<Navigator> | undefined) ?? {};
    locks
      ?.request(life, { signal: stopped.signal }, () => {
        die({ code: 'workerEnded' });
      })
      .catch(() => undefined);
  };
  const worker = startWorker(life, die);
  const remote = worker && wrap<Record<string, Call>>(worker);

  const call = (method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (dead !== null || remote === null) {
        reject(dead ?? new FailureError({ code: 'noWorker' }));
        return;
      }
      waiting.add(reject);
      (remote as Record<string, Call>)
        [method]?.(...args.map(proxied))
        .then(
          (result) => {
            resolve(result);
            watchLife();
          },
          (thrown: unknown) => {
            reject(readFailure(thrown));
          },
        )
        .finally(() => waiting.delete(reject));
    });

  // Any method of the service is a message of that name, so that a new one needs no line here.
  const service = new Proxy({} as ModelService, {
    get: (_, method) =>
      // An object with `then` would be taken for a promise.
      typeof method === 'string' && method !== 'then'
        ? (...args: unknown[]) => call(method, args)
        : undefined,
  });
  return {
    service,
    stop: () => {
      stopped.abort();
      worker?.terminate();
    },
  };
}

/** @returns null where it cannot be made; then `die` has been told */
function startWorker(name: string, die: (reason: FailureReason) => void): Worker | null {
  if (typeof Worker === 'undefined') {
    die({ code: 'noWorkers' });
    return null;
  }
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
    worker.addEventListener('error', (event) => {
      // A script that cannot be fetched gives a bare event without a message, whatever its type says.
      const message = 'message' in event ? event.message : '';
      die(message ? { code: 'workerDied', message } : { code: 'workerNotLoaded' });
    });
    worker.addEventListener('messageerror', () => {
      die({ code: 'workerDied', message: 'messageerror' });
    });
    return worker;
  } catch (error) {
    die({ code: 'workerRefused', message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** A function cannot be copied into the worker: it is called through a proxy. */
function proxied(argument: unknown): unknown {
  return typeof argument === 'function' ? proxy(argument as () => void) : argument;
}
