import { argMax, dispose, tidy } from '@tensorflow/tfjs-core';
import { ATTENTION_KINDS } from '../../config/attentionKinds.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { StoredTensor } from '../../files/safetensors.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import { loadWeights } from '../../reformer/loadWeights.ts';
import { Reformer } from '../../reformer/model.ts';
import type { Task } from '../../tasks/task.ts';

/** Hash rounds that a model is judged with, besides exact attention. */
export const JUDGED_ROUNDS = [8, 4, 2, 1] as const;

const BATCH = 32;

/**
 * Accuracy on held-out sequences of a task, for exact attention (`full`) and for each number of hash rounds.
 *
 * @returns share of right tokens in [0, 1], by `full`, `8`, `4`, `2`, `1`
 */
export async function measureAccuracy(
  task: Task,
  config: ReformerConfig,
  stored: ReadonlyMap<string, StoredTensor>,
  { sequences, seed }: { sequences: number; seed: number },
): Promise<Record<string, number>> {
  const exact: ReformerConfig = {
    ...config,
    layers: config.layers.map((kind) => ATTENTION_KINDS[kind].exact),
  };
  const variants: [string, ReformerConfig][] = [
    ['full', exact],
    ...JUDGED_ROUNDS.map((hashRounds): [string, ReformerConfig] => [
      String(hashRounds),
      { ...config, hashRounds },
    ]),
  ];
  const accuracy: Record<string, number> = {};
  const weights = loadWeights(config, stored);
  for (const [name, variant] of variants)
    accuracy[name] = await heldOutAccuracy(task, new Reformer(variant, weights), sequences, seed);
  dispose([...weights.values()]);
  return accuracy;
}

/** Share of right tokens among those that a task asks for in held-out sequences, in [0, 1]. */
export async function heldOutAccuracy(
  task: Task,
  model: Reformer,
  sequences: number,
  seed: number,
): Promise<number> {
  let right = 0;
  let asked = 0;
  for (let first = 0; first < sequences; first += BATCH) {
    const ids = task.batch(model.config, Math.min(BATCH, sequences - first), seed + first);
    const predicted = tidy(() => argMax(model.forward(seededInputs(model.config, ids, seed + first)), -1));
    const count = task.score(await predicted.data(), ids, model.config);
    predicted.dispose();
    right += count.right;
    asked += count.asked;
  }
  return right / asked;
}
