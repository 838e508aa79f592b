import type { MeasurementProgress } from '../../protocol/measurement.ts';
import type { MemoryPoint, MemoryPointsRequest } from '../../protocol/memoryPoints.ts';
import type { MeasurementContext } from './measurementContext.ts';
import { measureTraining } from './measureTraining.ts';
import { measuredNetwork, variantConfig } from './variants.ts';

/** Makes real training steps, shortest length first, and reports each as soon as it is done. */
export async function* measureMemoryPoints(
  { sizes, lengths, variants }: MemoryPointsRequest,
  { meter }: Pick<MeasurementContext, 'meter'>,
): AsyncGenerator<MeasurementProgress<'memoryPoints'>> {
  const points: MemoryPoint[] = [];
  for (const tokens of lengths) {
    for (const variant of variants) {
      const config = variantConfig(variant, { ...sizes, tokens });
      const { backward } = measuredNetwork(variant);
      const cost = await measureTraining(config, { batch: sizes.batch, backward }, meter());
      points.push({
        variant,
        tokens,
        peakBytes: cost.step.peakBytes,
        keptBytes: cost.parameterBytes + cost.optimiserBytes,
        milliseconds: cost.step.milliseconds,
      });
      yield { done: points.length, total: lengths.length * variants.length, result: { points: [...points] } };
    }
  }
}
