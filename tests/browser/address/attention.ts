import type { AttentionView } from '../../../src/figures/attention/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen } from './readings.ts';

export const attentionAddresses: readonly FigureAddress<AttentionView>[] = [
  {
    fields: {
      top: { written: '4', read: chosen('strongest keys, k'), shown: '4' },
    },
    changes: [
      {
        does: 'adds up eight',
        act: (figure) => figure.getByText('8', { exact: true }).first().click(),
        fields: { top: { written: '8', shown: '8' } },
      },
    ],
  },
];
