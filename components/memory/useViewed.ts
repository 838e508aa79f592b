import { useMemo } from 'react';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { Variant } from '../../src/costs/variants.ts';
import type { RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { networkOf, shownCurves, type ComparedView } from '../../src/figures/memory/memoryView.ts';

/** What layouts are made from; each is a new object only where it says something new. */
export interface Viewed {
  readonly sizes: SizesWithoutTokens;
  readonly curves: readonly Variant[];
  readonly remedies: RemedySwitches;
}

/** The parts of a view that layouts depend on. */
export function useViewed(view: ComparedView): Viewed {
  const { batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength, bytesPerValue } = view;
  const sizes = useMemo(
    () =>
      networkOf({ batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength, bytesPerValue }),
    [batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength, bytesPerValue],
  );
  const names = shownCurves(view).join(' ');
  const curves = useMemo(() => (names === '' ? [] : (names.split(' ') as Variant[])), [names]);
  const { recompute, hash, reversible, slice } = view;
  const remedies = useMemo(
    () => ({ recompute, hash, reversible, slice }),
    [recompute, hash, reversible, slice],
  );
  return { sizes, curves, remedies };
}
