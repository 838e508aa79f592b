import { modelParameters } from '../../../src/costs/modelParameters.ts';
import type { TrainingFacts } from '../../../components/training/TrainingFacts.tsx';
import type { TrainingStatus } from '../../../components/training/TrainingReadout.tsx';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import type { TrainingPlan } from '../../../src/config/trainingPlan.ts';
import type { TrainingState } from '../../../src/store/trainingStore.ts';
import { wordLength } from '../../../src/tasks/duplication/duplicationBatch.ts';

/** @returns what is trained, as the panel lists it */
export function trainingFacts(config: ReformerConfig, plan: TrainingPlan): TrainingFacts {
  return {
    tokens: config.maxTokens,
    letters: wordLength({ tokens: config.maxTokens }),
    layers: config.layers.length,
    heads: config.heads,
    hashRounds: config.hashRounds,
    steps: plan.steps,
    batch: plan.batch * plan.accumulate,
    parameters: modelParameters(config),
    // Every id but the separator.
    symbols: config.vocabulary - 1,
  };
}

/** @returns where the training stands, as the panel shows it */
export function trainingStatus(
  { curve, progress, status }: Pick<TrainingState, 'curve' | 'progress' | 'status'>,
  steps: number,
): TrainingStatus {
  return {
    ...{ step: progress?.step ?? 0, steps },
    loss: progress?.loss ?? null,
    accuracy: curve.findLast(({ accuracy }) => accuracy !== null)?.accuracy ?? null,
    millisecondsLeft: status === 'running' ? (progress?.millisecondsLeft ?? null) : null,
  };
}

/** @returns whether weights of one serve the other: rounds, buckets and chunks are no part of them */
export function sameNetwork(one: ReformerConfig, other: ReformerConfig): boolean {
  return (
    one.maxTokens === other.maxTokens &&
    one.layers.length === other.layers.length &&
    one.heads === other.heads
  );
}
