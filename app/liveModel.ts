import { reasonOf } from '../src/protocol/failureReason.ts';
import type { ModelService } from '../src/protocol/runRequest.ts';
import { connectModel, type ConnectedModel } from '../src/runtime/worker/connectModel.ts';
import { PAGE_SITES } from '../src/figures/pageSites.ts';
import type { Stores } from './stores.ts';
import type { PageOptions } from './address/pageOptions.ts';

/** A device that is lost again this soon is not rebuilt without being asked. */
const SOON_MS = 10_000;

/** The page's one worker: started, and started anew after a failure. */
export class LiveModel {
  private readonly stores: Stores;
  private connected: ConnectedModel | null = null;

  constructor(stores: Stores) {
    this.stores = stores;
  }

  /** Starts a fresh worker in place of the one before, and lets the live model take over. */
  async start(backend: PageOptions['backend']): Promise<void> {
    const { lab, training, weights, writing, measurements } = this.stores;
    performance.mark('worker-start');
    lab.getState().backendStarting();
    this.connected?.stop();
    const { service } = (this.connected = connectModel());
    try {
      const { facts, failed } = await service.start(new URL('./', document.baseURI).href, backend);
      performance.mark('backend-ready');
      // Connected first: what follows a run finds its service.
      weights.getState().connect(service);
      training.getState().connect(service);
      writing.getState().connect(service);
      measurements.getState().connect(service);
      lab
        .getState()
        .backendStarted(facts, failed, (config, { seed, weights }, ids) =>
          service.run({ config, seed, ids, record: PAGE_SITES }, weights),
        );
      void this.rebuildWhenLost(service, backend, performance.now());
    } catch (error) {
      lab.getState().backendFailed(reasonOf(error));
    }
  }

  /** A lost device takes its worker along: a fresh one is started, and a training goes on from its last checkpoint. */
  private async rebuildWhenLost(
    service: ModelService,
    backend: PageOptions['backend'],
    since: number,
  ): Promise<void> {
    const reason = await service.lost().catch(() => null);
    // A worker that died, or was replaced, has told so elsewhere.
    if (reason === null || this.connected?.service !== service) return;
    const { lab } = this.stores;
    if (performance.now() - since < SOON_MS) {
      lab.getState().backendFailed(reason);
      return;
    }
    lab.getState().deviceLost(reason);
    await this.start(backend);
  }
}
