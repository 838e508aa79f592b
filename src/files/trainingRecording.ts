import * as v from 'valibot';
import type { BackendFacts } from '../recording/recording.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { backendFacts } from './backendFacts.ts';
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
  const result = v.safeParse(header, parseHeader(metadata['training']));
  if (!result.success) throw new RangeError(result.issues.map(({ message }) => message).join('; '));
  const config = parseConfig(result.output.config);
  const tensor = (name: string): StoredTensor => {
    const found = tensors.get(name);
    if (found === undefined) throw new RangeError(`the training recording holds no ${name}`);
    return found;
  };
  const rows = (name: string): number[][] => {
    const { shape, data } = tensor(name);
    const [count = 0, width = 0] = shape;
    return Array.from({ length: count }, (_, row) => Array.from(data.slice(row * width, (row + 1) * width)));
  };
  return {
    config,
    plan: parsePlan(result.output.plan, config),
    backend: result.output.backend,
    loss: Array.from(tensor('loss').data),
    gradientNorm: Array.from(tensor('gradientNorm').data),
    learningRate: Array.from(tensor('learningRate').data),
    rebuildingError: rows('rebuildingError'),
    lookedAt: Array.from(tensor('lookedAt').data),
    held: rows('held').map(([pass, layer = 0, held = 0]) => ({
      pass: pass === 0 ? 'forward' : 'backward',
      layer,
      bytes: held,
    })),
  };
}

function parseHeader(text: string | undefined): unknown {
  if (text === undefined)
    throw new RangeError('the file is no training recording: its metadata hold no "training"');
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`the training recording’s header is no JSON: ${text.slice(0, 80)}`);
  }
}
