import type { MemoryView } from '../../../src/figures/memory/definition.ts';
import { curve, remedyOn, size } from './compared.ts';
import type { FigureAddress } from './figureAddress.ts';
import { caught, checked, chosen, slid, unfolded } from './readings.ts';

/** A radio button lies unseen in its label. */
const HIDDEN = { force: true } as const;

/** One of two is in sight: amounts, or the terms of one model. */
export const memoryAddresses: readonly FigureAddress<MemoryView>[] = [
  {
    fields: {
      budget: { written: '5000000000', read: slid('memory budget'), shown: 5 },
      curveTransformer: curve('Transformer', false),
      curveFlash: curve('recomputed softmax', true),
      curveLsh: curve('+ hashing', true),
      curveReversible: curve('reversible, exact', true),
      curveChunkedReversible: curve('reversible, exact, sliced', true),
      curveReversibleLsh: curve('+ reversible', true),
      curveReformer: curve('Reformer', true),
      curvePerformer: curve('Performer', true),
      curveInfinityFormer: curve('∞-former', true),
      recompute: remedyOn('recomputed softmax'),
      hash: remedyOn('hashing'),
      reversible: remedyOn('reversible blocks'),
      slice: remedyOn('sliced feed-forward'),
      published: { written: '1', read: checked('published amounts'), shown: true },
      point: {
        written: 'arena-reformer-4000',
        read: caught('[data-testid=published-told]', /^(.+) tokens/),
        shown: 'Reformer, 4.00K',
      },
      measureTo: { written: '2048', read: chosen('up to'), shown: '2,048' },
      batch: size('batch', '2'),
      layers: size('layers', '6'),
      modelDim: size('width d', '512'),
      feedForwardDim: size('feed-forward width f', '2000'),
      heads: size('heads h', '4'),
      hashRounds: size('hash rounds R', '8'),
      chunkLength: size('chunk length m', '128'),
      bytesPerValue: { written: '2', read: chosen('precision'), shown: 'float16, 2 bytes' },
      sizesOpen: { written: '1', read: unfolded('More: network'), shown: true },
    },
    changes: [
      {
        does: 'switches a remedy off',
        act: (figure) =>
          figure.locator('.remedy-switches').getByRole('checkbox', { name: 'hashing' }).click(),
        fields: { hash: { written: null, shown: [4, false] } },
      },
      {
        does: 'goes back to the step before',
        act: (figure) =>
          figure.getByRole('radio', { name: '+ reversible blocks', exact: true }).check(HIDDEN),
        fields: { slice: { written: null, shown: [4, false] } },
      },
      {
        does: 'types a size',
        act: async (figure) => {
          const layers = figure.getByRole('textbox', { name: 'layers' });
          await layers.fill('24');
          await layers.blur();
        },
        fields: { layers: { written: '24', shown: '24' } },
      },
      {
        does: 'folds up what is seldom set',
        act: (figure) => figure.locator('summary', { hasText: 'More: network' }).click(),
        fields: { sizesOpen: { written: null, shown: false } },
      },
    ],
  },
  {
    fields: {
      show: { written: 'terms', read: chosen('show'), shown: 'its terms' },
      termsOf: {
        written: 'lsh',
        read: (figure) =>
          figure
            .getByRole('combobox', { name: 'model' })
            .evaluateAll(([box]) => box instanceof HTMLSelectElement && box.selectedOptions[0]?.text),
        shown: '+ hashing',
      },
    },
    changes: [
      {
        does: 'chooses another model',
        act: async (figure) => {
          await figure.getByRole('combobox', { name: 'model' }).selectOption('Performer');
        },
        fields: { termsOf: { written: 'performer', shown: 'Performer' } },
      },
    ],
  },
];
