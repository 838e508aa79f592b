import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { parameterShapes } from '../../config/weightNames.ts';

/** @returns whether weights of one network serve the other: rounds, buckets and chunks are no part of them */
export function sameShapes(one: ReformerConfig, other: ReformerConfig): boolean {
  const shapes = (config: ReformerConfig) => JSON.stringify([...parameterShapes(config)]);
  return shapes(one) === shapes(other);
}
