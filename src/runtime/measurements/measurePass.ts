import { env, getBackend } from '@tensorflow/tfjs-core';
import type { PassCost } from '../../protocol/trainingStep.ts';
import type { MemoryMeter } from '../backend/memoryMeter.ts';

/** What one pass cost, and what came of it. */
interface MeasuredPass<T> extends PassCost {
  readonly result: T;
}

/**
 * Peak bytes and time of one pass. Pipelines and buffers must be warm: run the same pass once before. To be called
 * within `submittingAtOnce`.
 *
 * @param kept bytes that are held all the time and do not count
 */
export async function measurePass<T>(
  pass: () => Promise<T>,
  meter: MemoryMeter,
  kept = 0,
): Promise<MeasuredPass<T>> {
  meter.start();
  const begun = performance.now();
  const result = await pass();
  const milliseconds = performance.now() - begun;
  return { peakBytes: meter.peak() - kept, milliseconds, result };
}

/** Runs with a submit after each dispatch: buffers are freed at submit, and a batch of them would count as held. */
export async function submittingAtOnce<T>(use: () => Promise<T>): Promise<T> {
  if (!getBackend().startsWith('webgpu')) return use();
  const flag = 'WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE';
  const before = env().getNumber(flag);
  env().set(flag, 1);
  try {
    return await use();
  } finally {
    env().set(flag, before);
  }
}
