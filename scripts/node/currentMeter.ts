import { engine, getBackend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { meterTensors, meterWebGPU, type MemoryMeter } from '../../src/runtime/backend/memoryMeter.ts';

/** The meter of the backend in use. */
export function currentMeter(): MemoryMeter {
  return getBackend().startsWith('webgpu')
    ? meterWebGPU(engine().backend as unknown as Pick<WebGPUBackend, 'bufferManager'>)
    : meterTensors();
}
