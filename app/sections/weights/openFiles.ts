import type { WeightsStore } from '../../../src/store/weightsStore.ts';
import { nameOfFiles, readWeightsInput } from './readWeightsInput.ts';

/** Opens the weights among files that were picked or dropped; no files are no wish. */
export function openFiles(weights: WeightsStore, files: readonly File[]): void {
  if (files.length > 0) void weights.getState().open(nameOfFiles(files), () => readWeightsInput(files));
}
