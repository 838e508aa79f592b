import type { LabStore, Status } from '../src/store/labStore.ts';

/** Where the run stands, as `<html data-run>` tells it to tests, printers and pages that embed this one. */
const RUN_MARKS: Readonly<Record<Status, 'recorded' | 'starting' | 'running' | 'live' | 'failed'>> = {
  empty: 'starting',
  recorded: 'recorded',
  starting: 'starting',
  running: 'running',
  ready: 'live',
  failed: 'failed',
};

/** Keeps `data-run` of an element what the store says, from now on. */
export function markRun(store: LabStore, root: HTMLElement): void {
  const mark = ({ status }: { readonly status: Status }) => {
    if (root.dataset['run'] !== RUN_MARKS[status]) root.dataset['run'] = RUN_MARKS[status];
  };
  mark(store.getState());
  store.subscribe(mark);
}
