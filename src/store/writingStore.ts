import { createStore, type StoreApi } from 'zustand/vanilla';
import { FailureError, reasonOf, type FailureReason } from '../protocol/failureReason.ts';
import type { WritingRequest, WritingService } from '../protocol/writing.ts';

/** A text that the model writes, letter by letter. */
export interface WritingState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** The ids that were given. */
  readonly prompt: readonly number[];
  readonly written: readonly number[];
  readonly failure: FailureReason | null;
}

/** What a person can do with it. */
export interface WritingActions {
  readonly connect: (service: WritingService) => void;
  readonly write: (request: WritingRequest) => void;
  readonly stop: () => void;
  /** Forgets what was written: it belongs to a run that is no longer shown. */
  readonly clear: () => void;
}

export type WritingStore = StoreApi<WritingState & WritingActions>;

const IDLE: WritingState = { status: 'idle', prompt: [], written: [], failure: null };

/** @returns a store in which nothing is written yet */
export function createWritingStore(): WritingStore {
  let service: WritingService | null = null;
  let latest = 0;
  return createStore<WritingState & WritingActions>()((set, get) => ({
    ...IDLE,
    connect: (connected) => {
      service = connected;
      if (get().status !== 'running') return;
      // What the worker before had begun is never told.
      latest++;
      set(IDLE);
    },
    write: (request) => {
      const id = ++latest;
      set({ ...IDLE, status: 'running', prompt: Array.from(request.prompt) });
      const report = (token: number) => {
        if (id === latest) set({ written: [...get().written, token] });
      };
      (service?.write(request, report) ?? Promise.reject(new FailureError({ code: 'noWorker' }))).then(
        () => {
          if (id === latest) set({ status: 'done' });
        },
        (error: unknown) => {
          if (id === latest) set({ status: 'failed', failure: reasonOf(error) });
        },
      );
    },
    stop: () => {
      void service?.stopWriting();
    },
    clear: () => {
      latest++;
      void service?.stopWriting();
      set(IDLE);
    },
  }));
}
