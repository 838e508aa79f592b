import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { MemoryMeter } from '../backend/memoryMeter.ts';
import type { RunWeights } from '../runContext.ts';

/** What a measurement may stand on besides its request. */
export interface MeasurementContext {
  readonly meter: () => MemoryMeter;
  /** The weights with which the page's runs of this config are made. */
  readonly weightsFor: (config: ReformerConfig, seed: number) => Promise<RunWeights>;
}
