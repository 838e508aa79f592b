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
import { BACKENDS, type BackendFacts } from '../../recording/recording.ts';
import { meterTensors, meterWebGPU, type MemoryMeter } from './memoryMeter.ts';
import {
  FailureError,
  reasonOf,
  type FailedBackend,
  type FailureReason,
} from '../../protocol/failureReason.ts';
import type { StartedBackend } from '../../protocol/runRequest.ts';
import { selfTest } from './selfTest.ts';
import { createWebGPUBackend, OWN_WEBGPU } from './webgpuBackend.ts';

/** A backend that passed its self-test. */
export interface TrustedBackend extends StartedBackend {
  readonly meter: MemoryMeter;
  /** Resolves when the device is lost; never on backends that have none. */
  readonly lost: Promise<FailureReason>;
}

/**
 * Falls back from WebGPU to WASM to CPU until a backend starts and passes its self-test. A software WebGPU
 * adapter is slower than WASM on the same machine, so it is taken only when asked for by name.
 *
 * @param kernels what the self-test compares with their twins
 * @throws FailureError noBackend, with every backend tried and why it failed
 */
export async function startBackend(
  wanted: BackendFacts['backend'] | undefined,
  onError: (message: string) => void,
  kernels = KERNELS,
): Promise<TrustedBackend> {
  const failed: FailedBackend[] = [];
  for (const backend of wanted === undefined ? BACKENDS : [wanted]) {
    try {
      const started = await startOne(backend, wanted !== undefined, onError, kernels);
      return { ...started, failed };
    } catch (error) {
      failed.push({ backend, reason: reasonOf(error) });
    }
  }
  throw new FailureError({ code: 'noBackend', failed });
}

async function startOne(
  backend: BackendFacts['backend'],
  softwareAllowed: boolean,
  onError: (message: string) => void,
  kernels: readonly CheckedKernel[],
): Promise<Omit<TrustedBackend, 'failed'>> {
  if (backend === 'webgpu') return startWebGPU(softwareAllowed, onError, kernels);
  if (backend === 'wasm') {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plainWasm,
      'tfjs-backend-wasm-simd.wasm': simdWasm,
      'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
    });
  }
  if (!(await setBackend(backend))) throw new FailureError({ code: 'notStarted' });
  await ready();
  await trust(kernels);
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
): Promise<Omit<TrustedBackend, 'failed'>> {
  const errors: string[] = [];
  let report = (message: string): void => {
    errors.push(message);
  };
  const { backend, adapter, software, device } = await createWebGPUBackend((message) => {
    report(message);
  });
  if (software && !softwareAllowed) throw new FailureError({ code: 'softwareAdapter', adapter });
  disposeVariables();
  if (engine().registryFactory[OWN_WEBGPU] !== undefined) removeBackend(OWN_WEBGPU);
  registerBackend(OWN_WEBGPU, () => backend);
  if (!(await setBackend(OWN_WEBGPU))) throw new FailureError({ code: 'deviceUnusable' });
  await trust(kernels);
  if (errors.length > 0) throw new Error(errors.join('; '));
  report = onError;
  return {
    facts: { backend: 'webgpu', adapter, software },
    meter: meterWebGPU(backend),
    lost: device.lost.then(({ message, reason }) => ({ code: 'deviceLost', cause: reason, message })),
  };
}

/** @throws FailureError selfTest, when a kernel gives wrong numbers */
async function trust(kernels: readonly CheckedKernel[]): Promise<void> {
  try {
    await selfTest(kernels);
  } catch (error) {
    throw new FailureError({
      code: 'selfTest',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
