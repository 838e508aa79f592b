import { LARGE_MODEL } from '../../costs/exampleModels.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import { VARIANTS, type Variant } from '../../costs/variants.ts';
import type { MemoryView } from './definition.ts';
import type { Remedy } from './memoryLadder.ts';

/** The sizes that a view holds; the others are those of the examples. */
export type ViewedSizes = Pick<
  MemoryView,
  | 'batch'
  | 'layers'
  | 'modelDim'
  | 'feedForwardDim'
  | 'heads'
  | 'hashRounds'
  | 'chunkLength'
  | 'bytesPerValue'
>;

/** Which models a view compares, and with what network. */
export type ComparedView = ViewedSizes & Pick<MemoryView, `curve${Capitalize<Variant>}` | Remedy>;

/** @returns the field that says whether a model has a curve */
export function curveField<Id extends Variant>(variant: Id): `curve${Capitalize<Id>}` {
  return `curve${variant.charAt(0).toUpperCase()}${variant.slice(1)}` as `curve${Capitalize<Id>}`;
}

/** @returns the models that have a curve, in the order in which remedies are added */
export function shownCurves(view: Pick<ComparedView, `curve${Capitalize<Variant>}`>): readonly Variant[] {
  return VARIANTS.filter((variant) => view[curveField(variant)]);
}

/** @returns the network that a view asks for, or the nearest: heads must divide the width, else there are fewer */
export function networkOf(sizes: ViewedSizes): SizesWithoutTokens {
  let { heads } = sizes;
  while (sizes.modelDim % heads !== 0) heads--;
  return { ...LARGE_MODEL, ...sizes, heads };
}

/** @returns what of a network stands in a view */
export function viewOfNetwork(sizes: SizesWithoutTokens): ViewedSizes {
  const { batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength } = sizes;
  const bytesPerValue = sizes.bytesPerValue === 2 ? 2 : 4;
  return { batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength, bytesPerValue };
}
