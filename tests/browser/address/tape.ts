import type { TapeView } from '../../../src/figures/tape/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { caught, chosen, pressed, slid } from './readings.ts';

export const tapeAddresses: readonly FigureAddress<TapeView>[] = [
  {
    fields: {
      source: { written: 'classic', read: chosen('show'), shown: 'classic twelve' },
      progress: { written: '3.25', read: slid('From reading order to chunks'), shown: 3.25 },
      matrices: { written: 'one', read: chosen('matrices'), shown: 'one that moves' },
      classicToken: { written: '7', read: slid(/^As read/), shown: 7 },
      classicKey: { written: '4', read: caught('.matrix-says', /key (\d+)/), shown: '4' },
      classicChunk: { written: '0', read: pressed(/^chunk/), shown: 'chunk 0' },
      classicPinned: { written: '1', read: caught('.tape-says', /^(pinned)/), shown: 'pinned' },
    },
    changes: [
      {
        does: 'clicks another chunk',
        act: (figure) => figure.getByRole('button', { name: 'chunk 1' }).click(),
        fields: { classicChunk: { written: '1', shown: 'chunk 1' } },
      },
      {
        does: 'steps to the last stop',
        act: (figure) =>
          figure.getByRole('slider', { name: 'From reading order' }).first().press('ArrowRight'),
        fields: { progress: { written: null, shown: 4 } },
      },
    ],
  },
];
