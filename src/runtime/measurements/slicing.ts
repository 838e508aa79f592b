import { tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import type { SlicedPass, SlicingRequest } from '../../protocol/slicing.ts';
import { Reformer } from '../../reformer/model.ts';
import { at } from '../../maths/at.ts';
import { measurePass, submittingAtOnce } from './measurePass.ts';
import type { MeasurementContext } from './measurementContext.ts';
import type { MemoryMeter } from '../backend/memoryMeter.ts';

/**
 * Runs the feed-forward branch of a block in one piece and in slices: how far the outputs differ, and how much is held.
 *
 * @see Kitaev et al. 2020, §3, equation 10
 */
export async function* measureSlicing(
  request: SlicingRequest,
  context: MeasurementContext,
): AsyncGenerator<MeasurementProgress<'slicing'>> {
  const { config, seed, layer, slices } = request;
  const { weights } = await context.weightsFor(config, seed);
  const model = new Reformer(config, weights);
  const y1 = tensor(request.y1, [1, config.maxTokens, config.modelDim]);
  const passes: SlicedPass[] = [];
  let whole: ArrayLike<number> = [];
  try {
    for (const count of slices) {
      const pass = () => tidy(() => model.feedForward(layer, y1, count));
      const { output, peakBytes } = await submittingAtOnce(() => runTwice(pass, context.meter()));
      if (passes.length === 0) whole = output;
      passes.push({ slices: count, peakBytes, difference: largestOf(output, whole) });
      yield {
        done: passes.length,
        total: slices.length,
        result: { passes: [...passes], largest: largestOf(whole) },
      };
    }
  } finally {
    y1.dispose();
  }
}

/** The first pass warms up pipelines and buffers; the second one counts. */
async function runTwice(
  pass: () => Tensor,
  meter: MemoryMeter,
): Promise<{ output: ArrayLike<number>; peakBytes: number }> {
  const first = pass();
  await first.data();
  first.dispose();
  let second: Tensor | undefined;
  const readSecond = async () => {
    second = pass();
    return second.data();
  };
  const { result, peakBytes } = await measurePass(readSecond, meter, meter.held());
  second?.dispose();
  return { output: result, peakBytes };
}

/** @returns the largest absolute difference, or the largest absolute value */
function largestOf(values: ArrayLike<number>, others?: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index++)
    largest = Math.max(largest, Math.abs(at(values, index) - (others === undefined ? 0 : at(others, index))));
  return largest;
}
