import type { ReversibleView } from '../../../src/figures/reversible/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen, pressed, slid } from './readings.ts';

export const reversibleAddresses: readonly FigureAddress<ReversibleView>[] = [
  {
    fields: {
      fault: { written: 'freshHashes', read: chosen('the reverse pass forgets'), shown: 'the hashes' },
      precision: { written: 'float16', read: chosen('streams kept in'), shown: 'float16' },
      place: { written: '3.25', read: slid('Forward through the block, and back'), shown: 3.25 },
      dimension: { written: '5', read: slid(/^dimension/), shown: 5 },
      triedFirst: { written: '1', read: pressed(/^Try x₁ first/), shown: 'Try x₁ first' },
      moment: { written: '4.5', read: slid('What a training step holds, twelve blocks'), shown: 4.5 },
    },
    changes: [
      {
        does: 'goes on to the next dimension',
        act: (figure) => figure.getByRole('slider', { name: /^dimension/ }).press('ArrowRight'),
        fields: { dimension: { written: '6', shown: 6 } },
      },
      {
        does: 'chooses what is forgotten',
        act: (figure) => figure.getByText('the dropout mask', { exact: true }).click(),
        fields: { fault: { written: 'otherDropout', shown: 'the dropout mask' } },
      },
    ],
  },
];
