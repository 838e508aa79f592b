import type { CollisionCounts } from '../../src/protocol/collisions.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { Measuring } from '../../src/protocol/measure.ts';

/** @returns what was measured, unless it was measured for vectors or buckets of another size than the shown run's */
export function measuredOf(
  { request, result }: Pick<Measuring<'collisions'>, 'request' | 'result'>,
  { headDim, bucketFactors }: ReformerConfig,
): CollisionCounts | null {
  const same = request?.headDim === headDim && request.bucketFactors.join() === bucketFactors.join();
  return same ? result : null;
}
