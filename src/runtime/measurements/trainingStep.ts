import { parseConfig } from '../../config/reformerConfig.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import type { StepCost, TrainingStep, TrainingStepRequest } from '../../protocol/trainingStep.ts';
import type { MeasurementContext } from './measurementContext.ts';
import { measureTraining } from './measureTraining.ts';

/** Steps of each kind. One alone says little: other work on the machine changes its time by half and more. */
const STEPS = 5;

/**
 * Makes real training steps of one sequence, with activations rebuilt and with activations stored, in turns, so that
 * what slows the machine for a while slows both.
 */
export async function* measureTrainingStep(
  request: TrainingStepRequest,
  { meter }: Pick<MeasurementContext, 'meter'>,
): AsyncGenerator<MeasurementProgress<'trainingStep'>> {
  const config = parseConfig(request.config);
  const total = 2 * STEPS;
  let result: TrainingStep = { reversible: null, stored: null };
  for (let done = 0; done < total; done++) {
    const backward = done % 2 === 0 ? 'reversible' : 'stored';
    const { step } = await measureTraining(config, { batch: 1, backward }, meter());
    const before: StepCost = result[backward] ?? { peakBytes: 0, milliseconds: [] };
    const cost: StepCost = {
      peakBytes: Math.max(before.peakBytes, step.peakBytes),
      milliseconds: [...before.milliseconds, step.milliseconds],
    };
    result = { ...result, [backward]: cost };
    yield { done: done + 1, total, result };
  }
}
