import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';

/** A training that is asked for. */
export interface TrainingRequest {
  readonly config: ReformerConfig;
  readonly plan: TrainingPlan;
  /** Bytes of a checkpoint of the same training to go on from; null begins at its seed. */
  readonly resume: Uint8Array | null;
  /** Steps between two measurements of held-out accuracy, each with a checkpoint. */
  readonly evaluateEvery: number;
}

/** Where a training stands, told after each step. */
export interface TrainingProgress {
  /** Steps done. */
  readonly step: number;
  readonly steps: number;
  /** Of the last step, in nats a symbol. */
  readonly loss: number;
  readonly gradientNorm: number;
  /** At the pace of this run so far. */
  readonly millisecondsLeft: number;
  /** Present now and then, and at the end. */
  readonly evaluation: TrainingEvaluation | null;
}

/** What is measured and kept now and then. */
export interface TrainingEvaluation {
  /** Share of right symbols in the second half of held-out sequences, in [0, 1]. */
  readonly accuracy: number;
  /** Bytes from which the training can go on, here or elsewhere. */
  readonly checkpoint: Uint8Array;
}

/** What is known of a training after one step: a point of its curves. */
export interface TrainingPoint {
  /** Steps done. */
  readonly step: number;
  /** Nats a symbol. */
  readonly loss: number;
  /** Held-out share in [0, 1], where it was measured. */
  readonly accuracy: number | null;
}

/** What a worker does for a training. */
export interface TrainingService {
  /** @returns whether it came to its end, or was stopped before; then the last report holds an evaluation. */
  train(
    request: TrainingRequest,
    report: (progress: TrainingProgress) => void,
  ): Promise<'finished' | 'stopped'>;
  /** Takes up the weights of a checkpoint without a step. */
  restoreTraining(request: TrainingRequest): Promise<void>;
  /** The step in progress is the last one. */
  stopTraining(): Promise<void>;
  /** Drops the trained weights; runs use the shipped or untrained ones again. */
  forgetTraining(): Promise<void>;
  /** @returns the trained weights as a safetensors file, under Hugging Face's parameter names */
  exportWeights(): Promise<Uint8Array>;
}
