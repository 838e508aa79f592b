import type { TimeView } from '../../../src/figures/time/definition.ts';
import { curve, remedyOn, size } from './compared.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen, unfolded } from './readings.ts';

export const timeAddresses: readonly FigureAddress<TimeView>[] = [
  {
    fields: {
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
      measureTo: { written: '2048', read: chosen('up to'), shown: '2,048' },
      batch: size('batch', '2'),
      layers: size('layers', '6'),
      modelDim: size('width d', '512'),
      feedForwardDim: size('feed-forward width f', '2000'),
      heads: size('heads h', '4'),
      hashRounds: size('hash rounds R', '8'),
      chunkLength: size('chunk length m', '128'),
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
        does: 'types a size',
        act: async (figure) => {
          const chunk = figure.getByRole('textbox', { name: 'chunk length m' });
          await chunk.fill('32');
          await chunk.blur();
        },
        fields: { chunkLength: { written: '32', shown: '32' } },
      },
      {
        does: 'folds up what is seldom set',
        act: (figure) => figure.locator('summary', { hasText: 'More: network' }).click(),
        fields: { sizesOpen: { written: null, shown: false } },
      },
    ],
  },
];
