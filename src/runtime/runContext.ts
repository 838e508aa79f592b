import type { Tensor } from '@tensorflow/tfjs-core';
import type { BackendFacts } from '../recording/recording.ts';
import type { MemoryMeter } from './backend/memoryMeter.ts';

/** Weights on the backend, and what they are called. */
export interface RunWeights {
  readonly weights: ReadonlyMap<string, Tensor>;
  /** null for weights drawn at random. */
  readonly name: string | null;
}

/** What a run stands on besides its request. */
export interface RunContext extends RunWeights {
  readonly backend: BackendFacts;
  readonly meter: MemoryMeter;
}
