import { VARIANTS, type Remedies, type Variant } from '../../costs/variants.ts';
import { modelOf } from '../memory/memoryCurves.ts';

/**
 * The models whose operations are compared: those shown, and the one with the taken remedies. Time is told by
 * comparing, so that the Reformer stands beside the Transformer while no remedy is taken.
 */
export function timedCurves(shown: readonly Variant[], taken: Remedies): readonly Variant[] {
  const { id } = modelOf(taken);
  const beside = id === 'transformer' ? 'reformer' : id;
  return VARIANTS.filter((variant) => shown.includes(variant) || variant === beside);
}
