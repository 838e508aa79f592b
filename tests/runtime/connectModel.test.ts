import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../src/protocol/failureReason.ts';
import type { ModelService } from '../../src/protocol/runRequest.ts';
import { connectModel } from '../../src/runtime/worker/connectModel.ts';
import { exposeModel } from '../../src/runtime/worker/exposeModel.ts';

/** A worker that answers with this service, over a real channel. */
function workerOf(service: Partial<ModelService>) {
  const made: FakeWorker[] = [];
  class FakeWorker extends EventTarget {
    private readonly port: MessagePort;
    terminated = false;

    constructor() {
      super();
      const { port1, port2 } = new MessageChannel();
      this.port = port1;
      exposeModel(service as ModelService, port2);
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        this.dispatchEvent(new MessageEvent('message', { data }));
      });
      port1.start();
      made.push(this);
    }

    postMessage(message: unknown, transfer: Transferable[]): void {
      this.port.postMessage(message, transfer as never);
    }

    terminate(): void {
      this.terminated = true;
      this.port.close();
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return made;
}

const stops: (() => void)[] = [];

function connected(): ModelService {
  const model = connectModel();
  stops.push(() => {
    model.stop();
  });
  return model.service;
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof FailureError ? error.reason : error),
  );

describe('a service in a worker', () => {
  it('is the same service, functions passed to it called back, arrays given away', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    workerOf({
      write: async (request, report) => {
        // Called through the worker's port it gives a promise, which its type does not say.
        const tell: (token: number) => unknown = report;
        for (let token = 0; token < request.count; token++) await tell(token);
      },
      exportWeights: () => Promise.resolve(bytes),
    });
    const service = connected();
    const told: number[] = [];
    await service.write({ count: 3 } as never, (token) => told.push(token));
    expect(told).toEqual([0, 1, 2]);
    expect(await service.exportWeights()).toEqual(Uint8Array.of(1, 2, 3));
    expect(bytes).toHaveLength(0);
  });

  it('fails with the code and the values that the worker threw', async () => {
    workerOf({
      start: () => Promise.reject(new FailureError({ code: 'softwareAdapter', adapter: 'llvmpipe' })),
      stopTraining: () => {
        throw new RangeError('out of bounds');
      },
    });
    const service = connected();
    expect(await reasonOf(service.start(''))).toEqual({ code: 'softwareAdapter', adapter: 'llvmpipe' });
    expect(await reasonOf(service.stopTraining())).toEqual({ code: 'unexpected', message: 'out of bounds' });
  });

  it('is no promise: it can be returned by an async function', async () => {
    workerOf({ stopWriting: () => Promise.resolve() });
    const service = await Promise.resolve(connected());
    await expect(service.stopWriting()).resolves.toBeUndefined();
  });

  it('a worker that dies rejects what waits and what comes after', async () => {
    const made = workerOf({ lost: () => new Promise(() => undefined) });
    const service = connected();
    const waiting = reasonOf(service.lost());
    made[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'a stray error' }));
    const died = { code: 'workerDied', message: 'a stray error' };
    expect(await waiting).toEqual(died);
    expect(await reasonOf(service.exportWeights())).toEqual(died);
  });

  it('a script that cannot be fetched is told', async () => {
    const made = workerOf({ start: () => new Promise(() => undefined) });
    const started = reasonOf(connected().start(''));
    made[0]?.dispatchEvent(new Event('error'));
    expect(await started).toEqual({ code: 'workerNotLoaded' });
  });

  it('a browser that refuses to make the worker is told', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('blocked by the content security policy', 'SecurityError');
    });
    expect(await reasonOf(connected().start(''))).toEqual({
      code: 'workerRefused',
      message: 'blocked by the content security policy',
    });
  });

  it('a browser without workers is told', async () => {
    vi.stubGlobal('Worker', undefined);
    expect(await reasonOf(connected().start(''))).toEqual({ code: 'noWorkers' });
  });

  it('stopping it ends the worker', () => {
    const made = workerOf({});
    connectModel().stop();
    expect(made.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('that ends without a word is told by the lock that it held', async () => {
    let end: () => void = () => undefined;
    const locks = {
      request: (_: string, __: object, granted: () => void) =>
        new Promise<void>((resolve) => {
          end = () => {
            granted();
            resolve();
          };
        }),
    };
    vi.stubGlobal('navigator', { locks });
    workerOf({ stopWriting: () => Promise.resolve(), lost: () => new Promise(() => undefined) });
    const service = connected();
    await service.stopWriting();
    const asked = reasonOf(service.lost());
    end();
    expect(await asked).toEqual({ code: 'workerEnded' });
    expect(await reasonOf(service.stopWriting())).toEqual({ code: 'workerEnded' });
  });
});
