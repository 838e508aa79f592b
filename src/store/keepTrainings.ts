import type { KeptTraining } from './keptTraining.ts';
import type { TrainingStore } from './trainingStore.ts';

/** Where trainings are kept. Everything may fail: a browser may refuse to keep anything. */
export interface TrainingShelf {
  /** Puts this page's training there, in place of what it put there before. */
  readonly keep: (training: Omit<KeptTraining, 'id' | 'savedAt'>) => Promise<void>;
  /** Takes away what this page has put there. */
  readonly clear: () => Promise<void>;
  /** @returns those of pages that are gone, the newest first */
  readonly left: () => Promise<readonly KeptTraining[]>;
  readonly drop: (id: string) => Promise<void>;
}

/** Keeps the training at each checkpoint, and offers those that earlier pages have left. */
export function keepTrainings(store: TrainingStore, shelf: TrainingShelf): void {
  const told = (keeping: 'kept' | 'refused') => {
    store.getState().toldKeeping(keeping);
  };
  store.subscribe(({ config, plan, curve, checkpoint, offered }, before) => {
    /** Those not wanted, and one that was taken up: it is this page's own from now on. */
    const dropGone = () => {
      for (const { id } of before.offered)
        if (!offered.some((each) => each.id === id)) shelf.drop(id).catch(() => undefined);
    };
    if (checkpoint === before.checkpoint) {
      dropGone();
      return;
    }
    const done =
      checkpoint === null || config === null || plan === null
        ? shelf.clear()
        : shelf.keep({ config, plan, curve, checkpoint });
    done.then(
      () => {
        told('kept');
        dropGone();
      },
      () => {
        told('refused');
      },
    );
  });
  shelf.left().then(
    (left) => {
      store.getState().offer(left);
    },
    () => {
      told('refused');
    },
  );
}
