import './dawn.ts';
import { ready, registerBackend, setBackend, getBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { BACKENDS, type BackendFacts } from '../../src/recording/recording.ts';
import { createWebGPUBackend } from '../../src/runtime/backend/webgpuBackend.ts';
import { choice, type Option } from './options.ts';

export type BackendName = (typeof BACKENDS)[number];

/** What computes; on WebGPU the program needs a driver that Dawn takes. */
export function backendOption(fallback: BackendName): Option<BackendName> {
  return choice(BACKENDS, { fallback, help: 'what computes' });
}

/**
 * Makes `name` the backend of this process.
 *
 * @throws Error naming the backend when it cannot be had on this machine
 */
export async function useBackend(name: BackendName): Promise<BackendFacts> {
  const facts = { backend: name, adapter: '', software: false };
  if (name === 'wasm') {
    const require = createRequire(import.meta.url);
    setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
  }
  if (name === 'webgpu') {
    const { backend, adapter, software } = await createWebGPUBackend((text) => {
      throw new Error(`WebGPU reported an error: ${text}`);
    });
    registerBackend('webgpu-own', () => backend);
    Object.assign(facts, { adapter, software });
  }
  const registered = name === 'webgpu' ? 'webgpu-own' : name;
  if (!(await setBackend(registered)))
    throw new Error(`the backend ${name} cannot be started on this machine`);
  await ready();
  if (getBackend() !== registered) throw new Error(`the backend is ${getBackend()}; ${name} was asked for`);
  return facts;
}
