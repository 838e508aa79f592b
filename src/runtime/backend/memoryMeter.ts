import { engine } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** Measures the largest number of bytes held at once between `start` and `peak`. */
export interface MemoryMeter {
  start(): void;
  /** @returns bytes held now */
  held(): number;
  /** @returns bytes */
  peak(): number;
}

/**
 * Bytes in GPU buffers in use, seen at every acquire: what is freed at submit counts until then, as it does on the
 * device.
 */
export function meterWebGPU(backend: Pick<WebGPUBackend, 'bufferManager'>): MemoryMeter {
  const manager = backend.bufferManager;
  const acquire = manager.acquireBuffer.bind(manager);
  let largest = 0;
  manager.acquireBuffer = (...request) => {
    const buffer = acquire(...request);
    largest = Math.max(largest, manager.numBytesUsed);
    return buffer;
  };
  return {
    start: () => {
      largest = manager.numBytesUsed;
    },
    held: () => manager.numBytesUsed,
    peak: () => largest,
  };
}

/** Bytes of all tensors, seen whenever one is made: for backends that compute in main memory. */
export function meterTensors(): MemoryMeter {
  const { state } = engine();
  let bytes = state.numBytes;
  let largest = bytes;
  Object.defineProperty(state, 'numBytes', {
    configurable: true,
    get: () => bytes,
    set: (value: number) => {
      bytes = value;
      largest = Math.max(largest, value);
    },
  });
  return {
    start: () => {
      largest = bytes;
    },
    held: () => bytes,
    peak: () => largest,
  };
}
