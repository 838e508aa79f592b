import { expose, transfer, type Endpoint } from 'comlink';
import type { ModelService } from '../../protocol/runRequest.ts';
import { writeFailure } from './failureMessage.ts';

/** Answers `connectModel`: what a call returns is given away with its arrays, and a failure arrives as its code. */
export function exposeModel(service: ModelService, endpoint?: Endpoint): void {
  const told = new Proxy(service, {
    get: (target, method, receiver) => {
      const called: unknown = Reflect.get(target, method, receiver);
      if (typeof called !== 'function') return called;
      return async (...args: unknown[]) => {
        try {
          const result: unknown = await Reflect.apply(called, target, args);
          return typeof result === 'object' && result !== null ? transfer(result, buffersOf(result)) : result;
        } catch (error) {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- of an Error comlink would drop the code
          throw writeFailure(error);
        }
      };
    },
  });
  expose(told, endpoint);
}

/** Every typed array's buffer, each once: arrays may share one. */
function buffersOf(result: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
    else Object.values(value).forEach(visit);
  };
  visit(result);
  return [...found];
}
