import { env } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expose } from 'comlink';
import { startBackend } from '../../../src/runtime/backend/startBackend.ts';
import type { Comparison } from '../../golden/cases/comparison.ts';
import { runCase } from '../../golden/cases/families.ts';
import { GoldenCase, type CaseFile } from '../../golden/cases/goldenCase.ts';

let dispatches = 0;
const { prototype } = GPUComputePassEncoder;
// Kept to be called with its own receiver below.
const dispatch: (this: GPUComputePassEncoder, x: number, y?: number, z?: number) => void =
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with apply
  prototype.dispatchWorkgroups;
prototype.dispatchWorkgroups = function counted(...counts) {
  dispatches++;
  dispatch.apply(this, counts);
};

const service = {
  /** @returns name of the adapter */
  async start(): Promise<string> {
    const { facts } = await startBackend('webgpu', (message) => {
      throw new Error(message);
    });
    env().set('WEBGPU_CPU_FORWARD', false);
    return facts.adapter;
  },
  async run(
    file: CaseFile,
    bytes: readonly number[],
  ): Promise<{ comparisons: Comparison[]; dispatches: number }> {
    const before = dispatches;
    const comparisons = await runCase(new GoldenCase(file, Uint8Array.from(bytes).buffer));
    return { comparisons, dispatches: dispatches - before };
  },
};

export type GoldenService = typeof service;
expose(service);
