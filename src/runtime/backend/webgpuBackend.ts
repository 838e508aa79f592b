import { copyRegisteredKernels, env } from '@tensorflow/tfjs-core';
import { FailureError } from '../../protocol/failureReason.ts';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** A WebGPU backend on a device of our own, with the adapter's real limits and with its errors heard. */
export interface OwnWebGPU {
  readonly backend: WebGPUBackend;
  readonly device: GPUDevice;
  /** How the adapter names itself. */
  readonly adapter: string;
  readonly software: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

/** The name under which the backend's kernels are registered. */
export const OWN_WEBGPU = 'webgpu-own';

let kernelsCopied = false;

/**
 * @param onError hears what WebGPU reports outside any exception: failed pipelines, bindings over a limit, lost memory
 * @throws FailureError noAdapter
 */
export async function createWebGPUBackend(onError: (message: string) => void): Promise<OwnWebGPU> {
  // Absent in insecure contexts and older browsers, whatever its type says.
  const gpu = navigator.gpu as GPU | undefined;
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new FailureError({ code: 'noAdapter' });
  const { limits, info } = adapter;
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  device.addEventListener('uncapturederror', (event) => {
    onError(event.error.message);
  });
  // Tiny tensors would otherwise be computed on the processor: with other rounding than what is resumed or measured.
  env().set('WEBGPU_CPU_FORWARD', false);
  const name = info.description || [info.vendor, info.architecture, info.device].filter(Boolean).join(' ');
  if (!kernelsCopied) copyRegisteredKernels('webgpu', OWN_WEBGPU);
  kernelsCopied = true;
  return {
    backend: new WebGPUBackend(device, info),
    device,
    adapter: name,
    software: info.isFallbackAdapter || SOFTWARE.test(name),
  };
}
