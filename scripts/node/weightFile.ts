import { writeFileSync } from 'node:fs';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { TrainingPlan } from '../../src/config/trainingPlan.ts';
import type { StoredTensor } from '../../src/files/safetensors.ts';
import { readWeightsFile, writeWeightsFile, type WeightsFile } from '../../src/files/weightsFile.ts';
import { readAs } from './files.ts';

/** How weights came about here and what was measured of them. */
export interface ModelCard {
  readonly task: string;
  readonly config: ReformerConfig;
  readonly training: TrainingPlan & {
    readonly hashRounds: number;
    readonly backend: string;
    /** [step, loss in nats a symbol] */
    readonly curve: readonly (readonly [number, number])[];
  };
  /** Share of right tokens among those that the task asks for in held-out sequences, by attention. */
  readonly accuracy?: Readonly<Record<string, number>>;
  readonly heldOut?: { readonly sequences: number; readonly seed: number };
}

/** @throws RangeError naming the file and what is wrong with it */
export function readWeightFile(path: string): WeightsFile {
  return readAs(path, readWeightsFile);
}

export function writeWeightFile(
  path: string,
  { tensors, card }: { readonly tensors: ReadonlyMap<string, StoredTensor>; readonly card: ModelCard },
): void {
  writeFileSync(path, writeWeightsFile(tensors, card));
}
