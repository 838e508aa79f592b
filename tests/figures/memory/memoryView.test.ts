import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGE_MODEL, SMALL_MODEL } from '../../../src/costs/exampleModels.ts';
import { SIZE_BOUNDS, sizeProblems } from '../../../src/costs/sizeProblems.ts';
import { VARIANTS } from '../../../src/costs/variants.ts';
import { changeView, firstView } from '../../../src/figures/figureDefinition.ts';
import { memoryDefinition } from '../../../src/figures/memory/definition.ts';
import { curveField, networkOf, shownCurves, viewOfNetwork } from '../../../src/figures/memory/memoryView.ts';

const within = ([least, most]: readonly [number, number]) => fc.integer({ min: least, max: most });
const anySizes = fc.record({
  batch: within(SIZE_BOUNDS.batch),
  layers: within(SIZE_BOUNDS.layers),
  modelDim: within(SIZE_BOUNDS.modelDim),
  feedForwardDim: within(SIZE_BOUNDS.feedForwardDim),
  heads: within(SIZE_BOUNDS.heads),
  hashRounds: within(SIZE_BOUNDS.hashRounds),
  chunkLength: within(SIZE_BOUNDS.chunkLength),
  bytesPerValue: fc.constantFrom(2 as const, 4 as const),
});

it('whatever sizes stand in a view, a network is drawn: theirs where they are one, else with fewer heads', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const network = networkOf(sizes);
      expect(sizeProblems(network)).toEqual([]);
      expect({ ...viewOfNetwork(network), heads: 0 }).toEqual({ ...sizes, heads: 0 });
      for (let heads = network.heads + 1; heads <= sizes.heads; heads++)
        expect(sizes.modelDim % heads).not.toBe(0);
    }),
  );
});

it.each([LARGE_MODEL, SMALL_MODEL])(
  'an example network comes back from a view, $layers layers',
  (network) => {
    expect(networkOf(viewOfNetwork(network))).toEqual(network);
  },
);

it('each compared model has a field for its curve, and no other has', () => {
  const view = firstView(memoryDefinition);
  const fields = Object.keys(view).filter((name) => name.startsWith('curve'));
  expect(fields.toSorted()).toEqual(VARIANTS.map(curveField).toSorted());
  expect(shownCurves(view)).toEqual(['transformer']);
  const more = changeView(memoryDefinition, view, { curveFlash: true, curveTransformer: false });
  expect(shownCurves(more)).toEqual(['flash']);
});
