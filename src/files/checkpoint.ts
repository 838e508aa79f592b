import * as v from 'valibot';
import { issuesText } from '../config/issueText.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
import { parseObject } from './parseObject.ts';
import { checkFinite, fitTensors } from './weightTensors.ts';
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

const PART_NAMES = ['weights', 'optimiser', 'history'] as const;
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

/** @throws RangeError saying what the file lacks or holds instead, or which tensor does not fit its config */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const text = metadata['checkpoint'];
  if (text === undefined)
    throw new RangeError('the file is no checkpoint: its metadata hold no "checkpoint"');
  const result = v.safeParse(header, parseObject(text, 'the checkpoint’s header'));
  if (!result.success) throw new RangeError(issuesText(result.issues, 'the checkpoint’s header'));
  const { step } = result.output;
  const config = parseConfig(result.output.config);
  const plan = parsePlan(result.output.plan, config);
  if (step > plan.steps) throw new RangeError(`step is ${step}; its plan has ${plan.steps} steps`);
  const newPart = () => new Map<string, StoredTensor>();
  const parts = { weights: newPart(), optimiser: newPart(), history: newPart() };
  for (const [name, tensor] of tensors) {
    const part = PART_NAMES.find((each) => name.startsWith(PARTS[each]));
    if (part === undefined)
      throw new RangeError(
        `the checkpoint holds ${name}; each name must begin with ${Object.values(PARTS).join(', ')}`,
      );
    parts[part].set(name.slice(PARTS[part].length), tensor);
  }
  for (const [name, tensor] of parts.optimiser) checkFinite(PARTS.optimiser + name, tensor);
  const values = (name: keyof TrainingHistory) => {
    const { data } = parts.history.get(name) ?? { data: [] };
    if (data.length !== step)
      throw new RangeError(`${PARTS.history}${name} holds ${data.length} numbers; ${step} steps were made`);
    return Array.from(data);
  };
  return {
    config,
    plan,
    step,
    weights: fitTensors(config, parts.weights),
    optimiser: parts.optimiser,
    history: { loss: values('loss'), gradientNorm: values('gradientNorm') },
  };
}
