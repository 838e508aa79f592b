import { parseConfig } from '../../config/reformerConfig.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import type { TrainingStep, TrainingStepRequest } from '../../protocol/trainingStep.ts';
import type { MeasurementContext } from './measurementContext.ts';
import { measureTraining } from './measureTraining.ts';

/** Makes a real training step of one sequence with activations rebuilt, and one with activations stored. */
export async function* measureTrainingStep(
  request: TrainingStepRequest,
  { meter }: Pick<MeasurementContext, 'meter'>,
): AsyncGenerator<MeasurementProgress<'trainingStep'>> {
  const config = parseConfig(request.config);
  const stepOf = async (backward: keyof TrainingStep) =>
    (await measureTraining(config, { batch: 1, backward }, meter())).step;
  const reversible = await stepOf('reversible');
  yield { done: 1, total: 2, result: { reversible, stored: null } };
  yield { done: 2, total: 2, result: { reversible, stored: await stepOf('stored') } };
}
