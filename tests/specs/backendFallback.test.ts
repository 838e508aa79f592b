import { getBackend } from '@tensorflow/tfjs-core';
import { expect, it, vi } from 'vitest';
import type { startBackend } from '../../src/runtime/backend/startBackend.ts';
import type * as WebGPUBackendFile from '../../src/runtime/backend/webgpuBackend.ts';
import { onEachBackend } from '../support/backends.ts';
import { EVERY_RESULT, withWrongNumber } from '../support/wrongKernel.ts';

// The software adapter of a machine without a GPU is taken for a GPU, so that it is tried first.
vi.mock('../../src/runtime/backend/webgpuBackend.ts', async (original) => {
  const { createWebGPUBackend, ...rest } = await original<typeof WebGPUBackendFile>();
  return {
    ...rest,
    createWebGPUBackend: async (onError: (message: string) => void) => ({
      ...(await createWebGPUBackend(onError)),
      software: false,
    }),
  };
});

/** Imported late: the device bindings must be there first. */
const start = async (...given: Parameters<typeof startBackend>) =>
  (await import('../../src/runtime/backend/startBackend.ts')).startBackend(...given);

/** What a backend is refused for whose kernel gives a wrong number. */
const wrong = (result: string): unknown => ({
  code: 'selfTest',
  message: expect.stringContaining(`self-test: ${result} gave`) as unknown,
});

const fail = (message: string) => {
  throw new Error(message);
};

// WASM is started before: the addresses that a page loads it from are none in Node.
await onEachBackend(
  (backend) => {
    it(`${backend}, asked for by name, is refused when a kernel gives a wrong number`, async () => {
      const planted = { kernel: 'windowAttention', result: 'packed', index: 1 };
      await expect(start(backend, fail, withWrongNumber(planted, [backend]))).rejects.toMatchObject({
        reason: { code: 'noBackend', failed: [{ backend, reason: wrong('windowAttention.packed') }] },
      });
    });

    if (backend !== 'webgpu') return;

    it('WebGPU is tried first, and taken where every kernel equals its twin', async () => {
      const { facts, failed } = await start(undefined, fail);
      expect([facts.backend, failed]).toEqual(['webgpu', []]);
      expect(getBackend()).toBe('webgpu-own');
    });

    it.each(EVERY_RESULT.filter(({ index }) => index === 0))(
      'WASM takes its place where $kernel gives a wrong $result on WebGPU, and says so',
      async (planted) => {
        const { facts, failed } = await start(undefined, fail, withWrongNumber(planted, ['webgpu']));
        expect([facts.backend, getBackend()]).toEqual(['wasm', 'wasm']);
        expect(failed.map((each) => each.backend)).toEqual(['webgpu']);
        expect(failed[0]?.reason).toEqual(wrong(`${planted.kernel}.${planted.result}`));
      },
    );

    it('the CPU takes their place where a kernel is wrong on WebGPU and on WASM, and nothing where it is wrong there too', async () => {
      const planted = { kernel: 'dropoutMask', result: 'kept', index: 3 };
      const { facts, failed } = await start(undefined, fail, withWrongNumber(planted, ['webgpu', 'wasm']));
      expect([facts.backend, failed.map((each) => each.backend)]).toEqual(['cpu', ['webgpu', 'wasm']]);
      const nowhere = start(undefined, fail, withWrongNumber(planted, ['webgpu', 'wasm', 'cpu']));
      await expect(nowhere).rejects.toMatchObject({
        reason: {
          code: 'noBackend',
          failed: ['webgpu', 'wasm', 'cpu'].map((each) => ({
            backend: each,
            reason: wrong('dropoutMask.kept'),
          })),
        },
      });
    });
  },
  ['wasm', 'webgpu'],
);
