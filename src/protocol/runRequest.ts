import type { MeasurementService } from './measurement.ts';
import type { BackendFacts, Recording, RecordingRequest } from '../recording/recording.ts';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { FailedBackend, FailureReason } from './failureReason.ts';
import type { WeightsService } from './openedWeights.ts';
import type { WritingService } from './writing.ts';
import type { TrainingService } from './trainingProgress.ts';

/** One run that is asked for. */
export interface RunRequest {
  readonly config: ReformerConfig;
  /** Seed of the rotations, and of the weights where none fit. */
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
  readonly record: RecordingRequest;
}

/** What a started worker runs on. */
export interface StartedBackend {
  readonly facts: BackendFacts;
  /** Backends that were tried before and given up. */
  readonly failed: readonly FailedBackend[];
}

/**
 * The worker as the page sees it. A method's functions are called back while it runs; what it returns is the caller's,
 * arrays and all. Its promises reject with a FailureError.
 */
export interface ModelService extends TrainingService, WritingService, MeasurementService, WeightsService {
  /**
   * @param wanted the only backend to try; where absent, the first of webgpu, wasm and cpu that passes
   * @param baseUrl where the page's data lies
   */
  start(baseUrl: string, wanted?: BackendFacts['backend']): Promise<StartedBackend>;
  /** @param weights trained ones where they fit, opened ones first, then those trained here; or drawn from the seed */
  run(request: RunRequest, weights: 'shipped' | 'random'): Promise<Recording>;
  /** Resolves once the device is lost. The worker is of no more use then. */
  lost(): Promise<FailureReason>;
}
