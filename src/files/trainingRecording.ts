import * as v from 'valibot';
import { issuesText } from '../config/issueText.ts';
import type { BackendFacts } from '../recording/recording.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { backendFacts } from './backendFacts.ts';
import { parseObject } from './parseObject.ts';
import { checkFinite } from './weightTensors.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
import { parsePlan, type TrainingPlan } from '../config/trainingPlan.ts';

const TRAINING_RECORDING_FORMAT = 1;

/** What a step held when a block had just been run forward, or differentiated. */
export interface MemorySample {
  readonly pass: 'forward' | 'backward';
  readonly layer: number;
  /** Beyond parameters and optimiser. */
  readonly bytes: number;
}

/** One training as it went. Everything a figure of training shows is a function of it. */
export interface TrainingRecording {
  readonly config: ReformerConfig;
  readonly plan: TrainingPlan;
  readonly backend: BackendFacts;
  /** [steps], before each step, in nats a symbol. */
  readonly loss: readonly number[];
  /** [steps], global, before clipping. */
  readonly gradientNorm: readonly number[];
  readonly learningRate: readonly number[];
  /**
   * [looks][layers]: largest difference between a block's input and what the reverse pass rebuilt of it, at the steps
   * `lookedAt`; empty when activations are stored.
   */
  readonly rebuildingError: readonly (readonly number[])[];
  readonly lookedAt: readonly number[];
  /** One step's moments in order, untapped. */
  readonly held: readonly MemorySample[];
}

const header = v.object({
  format: v.literal(
    TRAINING_RECORDING_FORMAT,
    ({ input }) =>
      `the training recording’s format is ${String(input)}; this version reads ${TRAINING_RECORDING_FORMAT}`,
  ),
  config: v.unknown(),
  plan: v.unknown(),
  backend: backendFacts,
});

/** @returns the bytes of a safetensors file */
export function writeTrainingRecording(recording: TrainingRecording): Uint8Array<ArrayBuffer> {
  const { config, plan, backend, held, rebuildingError } = recording;
  const list = (values: readonly number[]): StoredTensor => ({
    shape: [values.length],
    data: Float32Array.from(values),
  });
  const layers = rebuildingError[0]?.length ?? 0;
  const tensors = new Map<string, StoredTensor>([
    ['loss', list(recording.loss)],
    ['gradientNorm', list(recording.gradientNorm)],
    ['learningRate', list(recording.learningRate)],
    ['rebuildingError', { ...list(rebuildingError.flat()), shape: [rebuildingError.length, layers] }],
    ['lookedAt', { shape: [recording.lookedAt.length], data: Int32Array.from(recording.lookedAt) }],
    // [moments, 3]: pass (0 forward, 1 backward), layer, bytes; int32 holds up to 2 GB exactly.
    [
      'held',
      {
        shape: [held.length, 3],
        data: Int32Array.from(
          held.flatMap(({ pass, layer, bytes }) => [Number(pass === 'backward'), layer, bytes]),
        ),
      },
    ],
  ]);
  const training = JSON.stringify({ format: TRAINING_RECORDING_FORMAT, config, plan, backend });
  return writeSafetensors({ tensors, metadata: { training } });
}

/** @throws RangeError saying what the file lacks or holds instead */
export function readTrainingRecording(bytes: Uint8Array): TrainingRecording {
  const { tensors, metadata } = readSafetensors(bytes);
  const text = metadata['training'];
  if (text === undefined)
    throw new RangeError('the file is no training recording: its metadata hold no "training"');
  const result = v.safeParse(header, parseObject(text, 'the training recording’s header'));
  if (!result.success) throw new RangeError(issuesText(result.issues, 'the training recording’s header'));
  const config = parseConfig(result.output.config);
  const plan = parsePlan(result.output.plan, config);
  /** @param shape null stands for any length */
  const numbers = (name: string, shape: readonly (number | null)[]): number[] => {
    const found = tensors.get(name);
    if (found === undefined) throw new RangeError(`the training recording holds no ${name}`);
    const needed = shape.map((size, axis) => size ?? found.shape[axis]);
    if (found.shape.join() !== needed.join())
      throw new RangeError(`${name} is [${found.shape.join(', ')}]; it must be [${needed.join(', ')}]`);
    checkFinite(name, found);
    return Array.from(found.data);
  };
  const rows = (values: readonly number[], width: number): number[][] =>
    Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));
  const { steps } = plan;
  const lookedAt = numbers('lookedAt', [null]);
  const layers = lookedAt.length === 0 ? 0 : config.layers.length;
  return {
    config,
    plan,
    backend: result.output.backend,
    loss: numbers('loss', [steps]),
    gradientNorm: numbers('gradientNorm', [steps]),
    learningRate: numbers('learningRate', [steps]),
    rebuildingError: rows(numbers('rebuildingError', [lookedAt.length, layers]), Math.max(1, layers)),
    lookedAt,
    held: rows(numbers('held', [null, 3]), 3).map(([pass = 0, layer = 0, held = 0]) => {
      if (
        (pass !== 0 && pass !== 1) ||
        !Number.isInteger(layer) ||
        layer < 0 ||
        layer >= config.layers.length
      )
        throw new RangeError(
          `held names pass ${pass} of layer ${layer}; it must be 0 or 1 of one of ${config.layers.length} layers`,
        );
      return { pass: pass === 0 ? 'forward' : 'backward', layer, bytes: held };
    }),
  };
}
