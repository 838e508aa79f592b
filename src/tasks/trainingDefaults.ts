import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';

/** What weights are trained for; hash rounds, buckets and chunks may differ from run to run. */
export interface NetworkShape {
  /** Length of the sequence. */
  readonly tokens: number;
  /** Reversible blocks. */
  readonly layers: number;
  readonly heads: number;
}

interface ShippedWeights extends NetworkShape {
  /** Of the file beside the page, without its ending. */
  readonly name: string;
}

/** Networks with shipped duplication weights, all of width 64. */
export const SHIPPED_WEIGHTS: readonly ShippedWeights[] = [
  { tokens: 16, layers: 1, heads: 1, name: 'duplication-16-1-head' },
  { tokens: 32, layers: 1, heads: 1, name: 'duplication-32-1-head' },
  { tokens: 64, layers: 1, heads: 1, name: 'duplication-64-1-head' },
  { tokens: 128, layers: 1, heads: 1, name: 'duplication-128-1-head' },
  { tokens: 256, layers: 1, heads: 1, name: 'duplication-256-1-head' },
  { tokens: 64, layers: 2, heads: 1, name: 'duplication-64-2-blocks' },
  { tokens: 64, layers: 1, heads: 4, name: 'duplication-64-4-heads' },
  { tokens: 64, layers: 1, heads: 2, name: 'duplication-64' },
  { tokens: 128, layers: 1, heads: 2, name: 'duplication-128' },
  { tokens: 256, layers: 1, heads: 2, name: 'duplication-256' },
];

/** @returns the name of the shipped weights that fit the config, or null where there are none */
export function shippedWeightsName({ maxTokens, layers, heads, modelDim }: ReformerConfig): string | null {
  return modelDim === 64 ? nameOf({ tokens: maxTokens, layers: layers.length, heads }) : null;
}

/** @returns whether trained weights lie beside the page for this shape of the page's network */
export function hasShippedWeights(shape: NetworkShape): boolean {
  return nameOf(shape) !== null;
}

function nameOf({ tokens, layers, heads }: NetworkShape): string | null {
  const fitting = SHIPPED_WEIGHTS.find(
    (shipped) => shipped.tokens === tokens && shipped.layers === layers && shipped.heads === heads,
  );
  return fitting?.name ?? null;
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
