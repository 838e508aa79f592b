import { dispose } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { PassCost, TrainingCost } from '../../protocol/trainingStep.ts';
import type { TrainingPlan } from '../../config/trainingPlan.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import type { MemoryMeter } from '../backend/memoryMeter.ts';
import { duplication } from '../../tasks/duplication/duplication.ts';
import { measurePass, submittingAtOnce } from './measurePass.ts';
import { TrainingRun } from '../../training/trainingRun.ts';

/**
 * Peak memory and time of a forward pass and of a training step, by running them.
 *
 * @param repeats timed passes after the warm-up; the fastest counts, the largest peak counts
 */
export async function measureTraining(
  config: ReformerConfig,
  { batch, backward }: Pick<TrainingPlan, 'batch' | 'backward'>,
  meter: MemoryMeter,
  repeats = 1,
): Promise<TrainingCost> {
  return submittingAtOnce(async () => {
    const baseline = meter.held();
    const plan: TrainingPlan = {
      task: duplication.id,
      steps: 1 + repeats,
      batch,
      accumulate: 1,
      seed: 1,
      optimiser: 'adam',
      learningRate: { peak: 1e-3, warmup: 0, after: 'constant' },
      clipNorm: null,
      backward,
    };
    const run = TrainingRun.begin(config, plan);
    try {
      const step = async () => {
        await run.step();
      };
      await step();
      const kept = meter.held() - baseline;
      const parameterBytes = bytesOf(run.model.weights.values());
      const inputs = seededInputs(config, new Int32Array(batch * config.maxTokens), 1);
      const forward = async () => {
        const logits = run.model.forward(inputs);
        await logits.data();
        logits.dispose();
      };
      await forward();
      const costs = {
        forward: await measureRepeated(forward, meter, baseline + kept, repeats),
        step: await measureRepeated(step, meter, baseline + kept, repeats),
      };
      dispose([inputs.tokens, inputs.mask]);
      return { parameterBytes, optimiserBytes: kept - parameterBytes, ...costs };
    } finally {
      run.dispose();
    }
  });
}

async function measureRepeated(
  pass: () => Promise<void>,
  meter: MemoryMeter,
  kept: number,
  repeats: number,
): Promise<PassCost> {
  let peakBytes = 0;
  let milliseconds = Infinity;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const cost = await measurePass(pass, meter, kept);
    peakBytes = Math.max(peakBytes, cost.peakBytes);
    milliseconds = Math.min(milliseconds, cost.milliseconds);
  }
  return { peakBytes, milliseconds };
}

function bytesOf(tensors: Iterable<{ readonly size: number }>): number {
  return Array.from(tensors).reduce((sum, { size }) => sum + 4 * size, 0);
}
