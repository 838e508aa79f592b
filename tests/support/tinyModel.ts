import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { Reformer } from '../../src/reformer/model.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

/** A network small enough to run hundreds of times: 16-wide streams, vocabulary 8. */
export function tinyConfig(tokens: number, changes: Partial<ReformerConfig> = {}): ReformerConfig {
  return duplicationConfig(tokens, {
    vocabulary: 8,
    modelDim: 16,
    headDim: 8,
    feedForwardDim: 32,
    ...changes,
  });
}

/** Untrained, with weights drawn from the seed; its tensors live until the scope ends. */
export function tinyModel(config: ReformerConfig, seed = 1): Reformer {
  return new Reformer(config, loadWeights(config, initialWeights(config, seed)));
}
