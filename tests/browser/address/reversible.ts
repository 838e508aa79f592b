import type { ReversibleView } from '../../../src/figures/reversible/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen, pressed, slid } from './readings.ts';

export const reversibleAddresses: readonly FigureAddress<ReversibleView>[] = [
  {
    fields: {
      block: { written: 'selected', read: chosen('a block of'), shown: 'this run: 1 block' },
      fault: { written: 'freshHashes', read: chosen('the reverse pass forgets'), shown: 'the hashes' },
      precision: { written: 'float16', read: chosen('streams kept in'), shown: 'float16' },
      place: { written: '3.25', read: slid('Forward through the block, and back'), shown: 3.25 },
      dimension: { written: '5', read: slid(/^dimension/), shown: 5 },
      triedFirst: { written: '1', read: pressed(/^Try x₁ first/), shown: 'Try x₁ first' },
      moment: {
        written: '4.5',
        read: slid('What a training step holds: twelve blocks, two kinds of stack'),
        shown: 4.5,
      },
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
      {
        does: 'goes over to the deep stack',
        act: (figure) => figure.getByText('a deep stack', { exact: true }).click(),
        fields: { block: { written: null, shown: 'a deep stack' } },
      },
    ],
  },
  {
    fields: { block: { written: '11', read: chosen('block, of 12'), shown: '12' } },
    changes: [
      {
        does: 'goes back to the middle block',
        act: (figure) =>
          figure
            .getByRole('radiogroup', { name: 'block, of 12', exact: true })
            .getByText('6', { exact: true })
            .click(),
        fields: { block: { written: null, shown: '6' } },
      },
    ],
  },
];
