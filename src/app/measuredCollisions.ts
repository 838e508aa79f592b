import type { CollisionCounts } from '../recording/collisions.ts';
import type { ReformerConfig } from '../recording/reformerConfig.ts';
import type { Measuring } from '../store/measurementStore.ts';

/** @returns what was measured, unless it was measured for vectors or buckets of another size than the shown run's */
export function measuredOf(
  { request, result }: Pick<Measuring<'collisions'>, 'request' | 'result'>,
  { headDim, bucketFactors }: ReformerConfig,
): CollisionCounts | null {
  const same = request?.headDim === headDim && request.bucketFactors.join() === bucketFactors.join();
  return same ? result : null;
}
