import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { readCheckpoint } from '../src/files/checkpoint.ts';
import type { TrainingPoint } from '../src/protocol/trainingProgress.ts';
import type { TrainingShelf } from '../src/store/keepTrainings.ts';
import type { KeptTraining } from '../src/store/keptTraining.ts';

/** A training in the browser's database; what its checkpoint says is not said twice. */
interface Record {
  readonly savedAt: number;
  readonly bytes: Uint8Array;
  readonly curve: readonly TrainingPoint[];
}

/** A page holds a lock of this name as long as it lives, so that others leave its training alone. */
const lockOf = (id: string) => `reformer-lab-training-${id}`;

/** Keeps trainings in the browser's own database, one a page. Where it has none, every promise rejects. */
export function createTrainingShelf(): TrainingShelf {
  const own = crypto.randomUUID();
  let database: UseStore | undefined;
  const shelf = () => (database ??= createStore('reformer-lab', 'trainings'));
  holdLock(lockOf(own));
  return {
    keep: async ({ curve, checkpoint }) => {
      const record: Record = { savedAt: Date.now(), bytes: checkpoint.bytes, curve };
      await set(own, record, shelf());
    },
    clear: async () => del(own, shelf()),
    drop: async (id) => del(id, shelf()),
    left: async () => {
      const held = await locksHeld();
      const found = await entries<string, Record>(shelf());
      return found
        .filter(([id]) => id !== own && !held.has(lockOf(id)))
        .flatMap(([id, record]) => asKept(id, record))
        .toSorted((one, other) => other.savedAt - one.savedAt);
    },
  };
}

/** @returns nothing where the record cannot be read: another version may have written it */
function asKept(id: string, { savedAt, bytes, curve }: Record): KeptTraining[] {
  try {
    const { config, plan, step } = readCheckpoint(bytes);
    const kept = curve.filter((point) => point.step <= step);
    return [{ id, savedAt, config, plan, curve: kept, checkpoint: { step, bytes } }];
  } catch (error) {
    console.warn(`the kept training ${id} cannot be read`, error);
    return [];
  }
}

/** For the life of the page. Browsers without locks offer the trainings of living pages too. */
function holdLock(name: string): void {
  // The types promise what pages without a secure context have not.
  const locks = navigator.locks as LockManager | undefined;
  locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined);
}

async function locksHeld(): Promise<ReadonlySet<string>> {
  const locks = navigator.locks as LockManager | undefined;
  const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
  return new Set(held.map(({ name = '' }) => name));
}
