import {
  disposeVariables,
  engine,
  ready,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { CheckedKernel } from '../../kernels/defineKernel.ts';
import { KERNELS } from '../../kernels/kernels.ts';
import type { BackendFacts } from '../../recording/recording.ts';
import { meterTensors, meterWebGPU, type MemoryMeter } from './memoryMeter.ts';
import type { FailedRung, StartedBackend } from '../../protocol/runRequest.ts';
import { selfTest } from './selfTest.ts';
import { createWebGPUBackend, OWN_WEBGPU } from './webgpuBackend.ts';

/** A backend that passed its self-test. */
export interface TrustedBackend extends StartedBackend {
  readonly meter: MemoryMeter;
  /** Resolves with the reason when the device is lost; never on backends that have none. */
  readonly lost: Promise<string>;
}

const LADDER = ['webgpu', 'wasm', 'cpu'] as const;

/**
 * Climbs down WebGPU → WASM → CPU to the first backend that starts and passes its self-test. A software WebGPU
 * adapter is slower than WASM on the same machine, so it is taken only when asked for by name.
 *
 * @param kernels what the self-test compares with their twins
 * @throws Error naming every rung and why it failed
 */
export async function startBackend(
  wanted: BackendFacts['backend'] | undefined,
  onError: (message: string) => void,
  kernels = KERNELS,
): Promise<TrustedBackend> {
  const given: FailedRung[] = [];
  for (const backend of wanted === undefined ? LADDER : [wanted]) {
    try {
      const started = await startRung(backend, wanted !== undefined, onError, kernels);
      return { ...started, given };
    } catch (error) {
      given.push({ backend, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  throw new Error(given.map(({ backend, reason }) => `${backend}: ${reason}`).join('; '));
}

async function startRung(
  backend: BackendFacts['backend'],
  softwareAllowed: boolean,
  onError: (message: string) => void,
  kernels: readonly CheckedKernel[],
): Promise<Omit<TrustedBackend, 'given'>> {
  if (backend === 'webgpu') return startWebGPU(softwareAllowed, onError, kernels);
  if (backend === 'wasm') {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plainWasm,
      'tfjs-backend-wasm-simd.wasm': simdWasm,
      'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
    });
  }
  if (!(await setBackend(backend))) throw new Error('it cannot be started here');
  await ready();
  await selfTest(kernels);
  return {
    facts: { backend, adapter: '', software: false },
    meter: meterTensors(),
    lost: new Promise(() => undefined),
  };
}

async function startWebGPU(
  softwareAllowed: boolean,
  onError: (message: string) => void,
  kernels: readonly CheckedKernel[],
): Promise<Omit<TrustedBackend, 'given'>> {
  const errors: string[] = [];
  let report = (message: string): void => {
    errors.push(message);
  };
  const { backend, adapter, software, device } = await createWebGPUBackend((message) => {
    report(message);
  });
  if (software && !softwareAllowed) throw new Error(`only a software adapter (${adapter})`);
  disposeVariables();
  if (engine().registryFactory[OWN_WEBGPU] !== undefined) removeBackend(OWN_WEBGPU);
  registerBackend(OWN_WEBGPU, () => backend);
  if (!(await setBackend(OWN_WEBGPU))) throw new Error('the device cannot be used');
  await selfTest(kernels);
  if (errors.length > 0) throw new Error(errors.join('; '));
  report = onError;
  return {
    facts: { backend: 'webgpu', adapter, software },
    meter: meterWebGPU(backend),
    lost: device.lost.then(({ message, reason }) => message || reason),
  };
}
