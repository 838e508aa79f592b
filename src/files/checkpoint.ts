import * as v from 'valibot';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
import { parsePlan, type TrainingPlan } from '../config/trainingPlan.ts';

/** The version of the format that this code writes; it reads this one only. */
const CHECKPOINT_FORMAT = 1;

/** A training that was interrupted: what a resumed run needs to go on as if it had not been. */
export interface Checkpoint {
  readonly config: ReformerConfig;
  readonly plan: TrainingPlan;
  /** Steps done. */
  readonly step: number;
  readonly weights: ReadonlyMap<string, StoredTensor>;
  readonly optimiser: ReadonlyMap<string, StoredTensor>;
  readonly history: TrainingHistory;
}

/** What is remembered of each step done. */
export interface TrainingHistory {
  /** Before the step, in nats a symbol. */
  readonly loss: readonly number[];
  /** Global, before clipping. */
  readonly gradientNorm: readonly number[];
}

const PARTS = { weights: 'weights/', optimiser: 'optimiser/', history: 'history/' } as const;

const header = v.object({
  format: v.literal(
    CHECKPOINT_FORMAT,
    ({ input }) => `the checkpoint’s format is ${String(input)}; this version reads ${CHECKPOINT_FORMAT}`,
  ),
  config: v.unknown(),
  plan: v.unknown(),
  step: v.custom<number>(
    (input) => Number.isInteger(input) && Number(input) >= 0,
    ({ input }) => `step is ${String(input)}; it must be a whole number from 0`,
  ),
});

/** @returns the bytes of a safetensors file */
export function writeCheckpoint({
  config,
  plan,
  step,
  weights,
  optimiser,
  history,
}: Checkpoint): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of weights) tensors.set(PARTS.weights + name, tensor);
  for (const [name, tensor] of optimiser) tensors.set(PARTS.optimiser + name, tensor);
  for (const [name, values] of Object.entries(history) as [string, readonly number[]][])
    tensors.set(PARTS.history + name, { shape: [values.length], data: Float32Array.from(values) });
  const checkpoint = JSON.stringify({ format: CHECKPOINT_FORMAT, config, plan, step });
  return writeSafetensors({ tensors, metadata: { checkpoint } });
}

/** @throws RangeError saying what the file lacks or holds instead */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const text = metadata['checkpoint'];
  if (text === undefined)
    throw new RangeError('the file is no checkpoint: its metadata hold no "checkpoint"');
  const result = v.safeParse(header, parseHeader(text));
  if (!result.success) throw new RangeError(result.issues.map(({ message }) => message).join('; '));
  const config = parseConfig(result.output.config);
  const part = (prefix: string) =>
    new Map(
      [...tensors]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
    );
  const history = part(PARTS.history);
  const values = (name: string) => Array.from(history.get(name)?.data ?? []);
  return {
    config,
    plan: parsePlan(result.output.plan, config),
    step: result.output.step,
    weights: part(PARTS.weights),
    optimiser: part(PARTS.optimiser),
    history: { loss: values('loss'), gradientNorm: values('gradientNorm') },
  };
}

function parseHeader(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`the checkpoint’s header is no JSON: ${text.slice(0, 80)}`);
  }
}
