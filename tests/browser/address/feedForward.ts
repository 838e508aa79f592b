import type { FeedForwardView } from '../../../src/figures/feedForward/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen, slid } from './readings.ts';

/** A published layer stands in the run's place: nothing of the run's is in sight then. */
export const feedForwardAddresses: readonly FigureAddress<FeedForwardView>[] = [
  {
    fields: {
      slices: { written: '8', read: chosen('slices'), shown: '8' },
      time: { written: '2.5', read: slid('Time: one slice after the other'), shown: 2.5 },
      wider: { written: '4', read: chosen('d_ff, as in the run or wider'), shown: '512' },
    },
    changes: [
      {
        does: 'chooses a wider layer',
        act: (figure) => figure.getByText('2,048', { exact: true }).click(),
        fields: { wider: { written: '16', shown: '2,048' } },
      },
    ],
  },
  {
    fields: {
      published: { written: '16384', read: chosen('sizes'), shown: 'published, d_ff 16,384' },
    },
    changes: [
      {
        does: 'goes back to the run',
        act: (figure) => figure.getByText('by formula', { exact: true }).click(),
        fields: { published: { written: null, shown: 'by formula' } },
      },
    ],
  },
];
