import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';

/** Lengths with shipped duplication weights: one block, two heads. */
const SHIPPED_LENGTHS: readonly number[] = [64, 128, 256];

/** @returns the name of the shipped weights that fit the config, or null where there are none */
export function shippedWeightsName({ maxTokens, layers, heads, modelDim }: ReformerConfig): string | null {
  const fits = SHIPPED_LENGTHS.includes(maxTokens) && layers.length === 1 && heads === 2 && modelDim === 64;
  return fits ? `duplication-${maxTokens}` : null;
}

/** Hash rounds while training: fewer lose pairs, and with them gradients. Runs may use any number. */
const TRAINING_ROUNDS = 4;

/** The network that is trained for a run of `config`, and how. Longer sequences take longer to see the pattern. */
export function trainingDefaults(
  config: ReformerConfig,
  task = 'duplication',
): { config: ReformerConfig; plan: TrainingPlan } {
  return {
    config: { ...config, hashRounds: Math.max(TRAINING_ROUNDS, config.hashRounds) },
    plan: {
      task,
      steps: config.maxTokens <= 16 ? 200 : config.maxTokens <= 32 ? 300 : 500,
      // Short sequences need few of them at once: what counts is the number of steps.
      batch: Math.min(32, config.maxTokens / 2),
      accumulate: 1,
      seed: 1,
      optimiser: 'adam',
      learningRate: { peak: 0.003, warmup: 0, after: 'constant' },
      clipNorm: 1,
      backward: 'reversible',
    },
  };
}
