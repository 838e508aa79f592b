import { readFileSync, writeFileSync } from 'node:fs';
import { parseConfig, type ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { TrainingPlan } from '../../src/config/trainingPlan.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/files/safetensors.ts';

/** How weights came about and what was measured of them. Stored as metadata of the weight file. */
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

export interface WeightFile {
  readonly card: ModelCard;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

/** @throws RangeError when the file is no safetensors file or has no card */
export function readWeightFile(path: string): WeightFile {
  const { tensors, metadata } = readSafetensors(readFileSync(path));
  if (metadata['card'] === undefined)
    throw new RangeError(`${path} holds no card in its metadata; weights made by npm run train do`);
  const card = JSON.parse(metadata['card']) as ModelCard;
  return { tensors, card: { ...card, config: parseConfig(card.config) } };
}

export function writeWeightFile(path: string, { tensors, card }: WeightFile): void {
  writeFileSync(path, writeSafetensors({ tensors, metadata: { format: 'pt', card: JSON.stringify(card) } }));
}
