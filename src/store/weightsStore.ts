import { createStore, type StoreApi } from 'zustand/vanilla';
import { FailureError, reasonOf, type FailureReason } from '../protocol/failureReason.ts';
import type { OpenedWeights, WeightsInput, WeightsService } from '../protocol/openedWeights.ts';
import { settingsForNetwork } from '../scene/settingsForNetwork.ts';
import type { LabStore } from './labStore.ts';

/** Weights from outside that runs stand on where they fit. */
export interface WeightsState {
  readonly opened: OpenedWeights | null;
  /** Name of the file that is being read; null while none is. */
  readonly opening: string | null;
  /** Why the last file could not be opened; what was open before stays so. */
  readonly failure: FailureReason | null;
}

/** What a person, or the page's start, can do with weights. */
export interface WeightsActions {
  /** A worker is there; it gets what another one had open. */
  readonly connect: (service: WeightsService) => void;
  /** @param read may fail; a file that was asked for later overtakes it */
  readonly open: (name: string, read: () => Promise<WeightsInput>) => Promise<void>;
  readonly close: () => void;
  /** Brings back the settings of the network that is open. */
  readonly showNetwork: () => void;
  readonly dismissFailure: () => void;
}

export type WeightsStore = StoreApi<WeightsState & WeightsActions>;

/** @param lab gets the settings of the network that was opened, and runs it */
export function createWeightsStore(lab: LabStore): WeightsStore {
  let service: WeightsService | null = null;
  let input: WeightsInput | null = null;
  let latest = 0;

  return createStore<WeightsState & WeightsActions>()((set, get) => {
    /** @throws FailureError where the file cannot be read, or its network cannot be shown */
    async function take(next: WeightsInput): Promise<OpenedWeights> {
      if (service === null) throw new FailureError({ code: 'noWorker' });
      const opened = await service.openWeights(next);
      const settings = settingsForNetwork(opened.config, lab.getState().scene.settings);
      if (!('field' in settings)) return opened;
      await (input === null ? service.closeWeights() : service.openWeights(input));
      throw new FailureError({ code: 'networkRefused', file: next.name, ...settings });
    }

    function showNetwork(): void {
      const { opened } = get();
      if (opened === null) return;
      const settings = settingsForNetwork(opened.config, lab.getState().scene.settings);
      if (!('field' in settings)) lab.getState().change(settings);
    }

    return {
      opened: null,
      opening: null,
      failure: null,
      connect: (connected) => {
        service = connected;
        // Before the first run of the new worker is asked for, so that it stands on them.
        if (input !== null)
          connected.openWeights(input).catch((error: unknown) => {
            set({ failure: reasonOf(error) });
          });
      },
      open: async (name, read) => {
        const id = ++latest;
        set({ opening: name, failure: null });
        try {
          const next = await read();
          if (id !== latest) return;
          const opened = await take(next);
          if (id !== latest) return;
          input = next;
          set({ opened, opening: null });
          showNetwork();
        } catch (error) {
          if (id === latest) set({ opening: null, failure: reasonOf(error) });
        }
      },
      close: () => {
        latest++;
        input = null;
        set({ opened: null, opening: null });
        void service?.closeWeights().then(() => {
          lab.getState().run();
        });
      },
      showNetwork,
      dismissFailure: () => {
        set({ failure: null });
      },
    };
  });
}
