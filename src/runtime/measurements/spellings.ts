import { argMax, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import type { SpellingsRequest } from '../../protocol/spellings.ts';
import type { PredictedRow } from '../../recording/spellings.ts';
import type { WeightsOrigin } from '../../recording/weightsOrigin.ts';
import { Reformer } from '../../reformer/model.ts';
import { withInputs } from '../withInputs.ts';
import type { MeasurementContext } from './measurementContext.ts';

/** One forward pass for each number of rounds. It ends early where the run's weights have been trained on since. */
export async function* measureSpellings(
  request: SpellingsRequest,
  context: Pick<MeasurementContext, 'weightsFor'>,
): AsyncGenerator<MeasurementProgress<'spellings'>> {
  const config = parseConfig(request.config);
  const spellings: PredictedRow[] = [];
  for (const rounds of request.rounds) {
    const { weights, origin } = await context.weightsFor(config, request.seed);
    if (!sameOrigin(origin, request.weights)) return;
    const predicted = await spell({ ...config, hashRounds: rounds }, request, weights);
    spellings.push({ rounds, predicted });
    yield { done: spellings.length, total: request.rounds.length, result: { spellings: [...spellings] } };
  }
}

/** @returns [tokens]: the most likely next token's id at each position */
export async function spell(
  config: ReformerConfig,
  { seed, ids }: Pick<SpellingsRequest, 'seed' | 'ids'>,
  weights: ReadonlyMap<string, Tensor>,
): Promise<Int32Array> {
  const model = new Reformer(config, weights);
  return withInputs(config, ids, seed, async (inputs) => {
    const best = tidy(() => argMax(model.forward(inputs), -1));
    const predicted = await best.data();
    best.dispose();
    return predicted as Int32Array;
  });
}

function sameOrigin(one: WeightsOrigin, other: WeightsOrigin): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
