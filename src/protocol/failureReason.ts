import type { BackendFacts } from '../recording/recording.ts';

/**
 * Why something failed, as a code with its values: what page and worker tell each other. The page's catalogues say it
 * in the person's language, under `reason.<code>`. What a browser words itself is carried along as `message`.
 */
export type FailureReason =
  /** The browser, or the machine, has no WebGPU adapter. */
  | { readonly code: 'noAdapter' }
  /** A WebGPU adapter that computes on the processor, slower than WASM. */
  | { readonly code: 'softwareAdapter'; readonly adapter: string }
  /** The backend cannot be started here. */
  | { readonly code: 'notStarted' }
  /** The WebGPU device cannot be made the backend. */
  | { readonly code: 'deviceUnusable' }
  /** The backend gives other numbers than are known to be right; `message` names the kernel and the numbers. */
  | { readonly code: 'selfTest'; readonly message: string }
  /** Every backend that was tried failed. */
  | { readonly code: 'noBackend'; readonly failed: readonly FailedBackend[] }
  | {
      readonly code: 'deviceLost';
      readonly cause: 'destroyed' | 'unknown';
      readonly message: string;
    }
  | { readonly code: 'outOfMemory' }
  /** The browser has no workers. */
  | { readonly code: 'noWorkers' }
  /** The browser refuses to make the worker. */
  | { readonly code: 'workerRefused'; readonly message: string }
  /** The worker's script cannot be fetched or read. */
  | { readonly code: 'workerNotLoaded' }
  /** An error in the worker that no call caught. */
  | { readonly code: 'workerDied'; readonly message: string }
  /** The worker is gone without an error: it closed itself, or the browser ended it. */
  | { readonly code: 'workerEnded' }
  /** Something was asked before a worker was there. */
  | { readonly code: 'noWorker' }
  | { readonly code: 'nothingTrained' }
  /** A file that a person gave; `message` says what it holds and what is required, in English. */
  | { readonly code: 'fileRefused'; readonly file: string; readonly message: string }
  /** Weights that are sound, of a network that the page cannot show: `field` is `actual` there, `required` here. */
  | {
      readonly code: 'networkRefused';
      readonly file: string;
      readonly field: string;
      readonly actual: string;
      readonly required: string;
    }
  /** A file beside the page cannot be had; `status` is null where no server answered. */
  | { readonly code: 'notFetched'; readonly url: string; readonly status: number | null }
  /** Anything else, as its error words it. */
  | { readonly code: 'unexpected'; readonly message: string };

/** A backend that was tried and given up, and why. */
export interface FailedBackend {
  readonly backend: BackendFacts['backend'];
  readonly reason: FailureReason;
}

/** An error whose reason is known as a code. */
export class FailureError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(JSON.stringify(reason));
    this.name = 'FailureError';
    this.reason = reason;
  }
}

/** @returns the reason that an error carries; `unexpected` with its message where it carries none */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof FailureError) return error.reason;
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
