import type { MachineView } from '../../../src/figures/machine/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { caught, chosen, slid } from './readings.ts';

export const machineAddresses: readonly FigureAddress<MachineView>[] = [
  {
    fields: {
      block: { written: '3', read: caught('.machine-map', /block 0*(\d+) of 12/), shown: '4' },
    },
    changes: [
      {
        does: 'opens another of the twelve blocks',
        act: (figure) => figure.getByRole('button', { name: 'block 9 of 12' }).click(),
        fields: { block: { written: '8', shown: '9' } },
      },
    ],
  },
  {
    fields: {
      blocks: { written: 'run', read: chosen('stack'), shown: 'as in the run: 1' },
      residual: { written: 'ordinary', read: chosen('blocks'), shown: 'ordinary' },
      moment: { written: '5.25', read: slid('A training step, moment by moment'), shown: 5.25 },
      opened: { written: 'stack', read: caught('.machine-panel h3', /(.+)/), shown: 'Blocks' },
    },
    changes: [
      {
        does: 'opens another part',
        act: (figure) => figure.getByRole('button', { name: /^feed-forward/ }).click(),
        fields: { opened: { written: 'feedForward', shown: 'feed-forward' } },
      },
      {
        does: 'closes the panel',
        act: (figure) => figure.getByRole('button', { name: 'Close' }).click(),
        fields: { opened: { written: null, shown: undefined } },
      },
    ],
  },
];
