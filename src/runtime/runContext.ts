import type { Tensor } from '@tensorflow/tfjs-core';
import type { BackendFacts } from '../recording/recording.ts';
import type { WeightsOrigin } from '../recording/weightsOrigin.ts';
import type { MemoryMeter } from './backend/memoryMeter.ts';

/** Weights on the backend, and where they come from. */
export interface RunWeights {
  readonly weights: ReadonlyMap<string, Tensor>;
  readonly origin: WeightsOrigin;
}

/** What a run stands on besides its request. */
export interface RunContext extends RunWeights {
  readonly backend: BackendFacts;
  readonly meter: MemoryMeter;
}
