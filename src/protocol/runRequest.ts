import type { MeasurementService } from './measurement.ts';
import type { BackendFacts, Recording, RecordingRequest } from '../recording/recording.ts';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingCost } from './trainingCost.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';
import type { WritingService } from './writing.ts';
import type { TrainingService } from './trainingProgress.ts';

/** One run that is asked for. */
export interface RunRequest {
  readonly config: ReformerConfig;
  /** Seed of the rotations, and of the weights where none fit. */
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
  /** Numbers of hash rounds with which the output is spelled. */
  readonly spellingRounds: readonly number[];
  readonly record: RecordingRequest;
}

/** A rung of the backend ladder that did not hold, and why. */
export interface FailedRung {
  readonly backend: BackendFacts['backend'];
  readonly reason: string;
}

/** What a started worker runs on. */
export interface StartedBackend {
  readonly facts: BackendFacts;
  /** Backends that were tried before and given up. */
  readonly given: readonly FailedRung[];
}

/** The worker as the page sees it. */
export interface ModelService extends TrainingService, WritingService, MeasurementService {
  /**
   * @param wanted the only backend to try; the ladder webgpu → wasm → cpu when absent
   * @param baseUrl where the page's data lies
   */
  start(baseUrl: string, wanted?: BackendFacts['backend']): Promise<StartedBackend>;
  /** @param weights trained ones where they fit, those trained here first; or drawn from the seed */
  run(request: RunRequest, weights: 'shipped' | 'random'): Promise<Recording>;
  /** Peak bytes and time of a training step of one sequence, by running it. */
  measureStep(config: ReformerConfig, backward: TrainingPlan['backward']): Promise<TrainingCost>;
  /** Resolves with the reason once the device is lost. The worker is of no more use then. */
  lost(): Promise<string>;
}
