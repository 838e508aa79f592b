import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { GradientGap, GradientGapRequest } from '../../protocol/inversion.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import { Reformer } from '../../reformer/model.ts';
import { duplication } from '../../tasks/duplication/duplication.ts';
import { collectGradients } from '../../training/gradientPass.ts';
import { reversiblePass } from '../../training/reversiblePass.ts';
import { storedPass } from '../../training/storedPass.ts';
import type { MeasurementContext } from './measurementContext.ts';

/** Gradients of one sequence's loss, by rebuilding activations and by storing them, compared parameter by parameter. */
export async function* measureGradientGap(
  { config, seed, ids }: GradientGapRequest,
  context: Pick<MeasurementContext, 'weightsFor'>,
): AsyncGenerator<MeasurementProgress<'gradientGap'>> {
  const { weights } = await context.weightsFor(config, seed);
  const model = new Reformer(config, weights);
  const lossFrom = duplication.lossFrom(config);
  const inputs = seededInputs(config, ids, seed);
  const held: Tensor[] = [inputs.tokens, inputs.mask];
  const at = (done: number, result: GradientGap) => ({ done, total: 2, result });
  try {
    const rebuilt = collectGradients(reversiblePass, model, inputs, lossFrom);
    held.push(rebuilt.loss, ...rebuilt.gradients.values());
    const [rebuiltLoss = NaN] = await rebuilt.loss.data();
    yield at(1, { losses: { rebuilt: rebuiltLoss, stored: null }, parameters: [] });
    const stored = collectGradients(storedPass, model, inputs, lossFrom);
    held.push(stored.loss, ...stored.gradients.values());
    const [storedLoss = NaN] = await stored.loss.data();
    const parameters: GradientGap['parameters'][number][] = [];
    for (const [name, gradient] of stored.gradients) {
      const expected = await gradient.data();
      const found =
        (await rebuilt.gradients.get(name)?.data()) ?? new Float32Array(expected.length).fill(NaN);
      let [difference, largest] = [0, 0];
      expected.forEach((value, index) => {
        difference = Math.max(difference, Math.abs(value - (found[index] ?? NaN)));
        largest = Math.max(largest, Math.abs(value));
      });
      parameters.push({ name, difference, largest });
    }
    yield at(2, { losses: { rebuilt: rebuiltLoss, stored: storedLoss }, parameters });
  } finally {
    dispose(held);
  }
}
