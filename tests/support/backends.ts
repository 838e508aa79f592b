import { getBackend, ready, registerBackend, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';

export type BackendName = 'cpu' | 'wasm' | 'webgpu';

const START: Readonly<Record<BackendName, () => Promise<void>>> = {
  cpu: () => use('cpu'),
  wasm: startWasm,
  webgpu: startWebGPU,
};

const started = new Map<BackendName, Promise<string | null>>();

/**
 * One specification, every backend. A backend that cannot be started here is skipped with its reason in the title,
 * and fails where CI=true says that all of them must be there.
 */
export async function onEachBackend(
  specification: (backend: BackendName) => void,
  backends: readonly BackendName[] = ['cpu', 'wasm', 'webgpu'],
): Promise<void> {
  const required = process.env['CI'] === 'true';
  for (const name of backends) {
    const problem = await problemWith(name);
    if (problem !== null && !required) {
      console.warn(`${name} is skipped, it cannot be started here: ${problem}`);
      describe.skip(`on ${name} (cannot be started: ${problem})`, () => {
        specification(name);
      });
      continue;
    }
    describe(`on ${name}`, () => {
      beforeAll(async () => {
        if (problem !== null) throw new Error(`${name} cannot be started: ${problem}`);
        await use(name === 'webgpu' ? OWN : name);
      });
      specification(name);
      if (name === 'webgpu' && problem === null) afterAll(expectDispatches);
    });
  }
}

/** @returns null once the backend runs, or why it cannot */
function problemWith(name: BackendName): Promise<string | null> {
  const pending =
    started.get(name) ??
    START[name]().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  started.set(name, pending);
  return pending;
}

const OWN = 'webgpu-own';

async function use(registered: string): Promise<void> {
  if (!(await setBackend(registered))) throw new Error(`tfjs cannot initialise ${registered}`);
  await ready();
  if (getBackend() !== registered)
    throw new Error(`the backend is ${getBackend()}; ${registered} was asked for`);
}

/** What passes on WebGPU must have run there. */
async function expectDispatches(): Promise<void> {
  const { countDispatches } = await import('../../scripts/node/countDispatches.ts');
  if (countDispatches() === 0) throw new Error('no test of this file dispatched anything to the GPU');
}

async function startWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
  await use('wasm');
}

async function startWebGPU(): Promise<void> {
  // In this order: tfjs's backend looks at navigator.gpu when it is loaded.
  await import('../../scripts/node/dawn.ts');
  await import('../../scripts/node/countDispatches.ts');
  const { createWebGPUBackend } = await import('../../src/runtime/backend/webgpuBackend.ts');
  const { backend } = await createWebGPUBackend((text) => {
    throw new Error(`WebGPU reported an error: ${text}`);
  });
  registerBackend(OWN, () => backend);
  await use(OWN);
}
