import type { MachineView } from '../../../src/figures/machine/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { caught, chosen, slid } from './readings.ts';

export const machineAddresses: readonly FigureAddress<MachineView>[] = [
  {
    fields: {
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
