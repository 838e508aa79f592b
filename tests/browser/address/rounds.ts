import type { Locator } from 'playwright';
import type { RoundsView } from '../../../src/figures/rounds/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { chosen } from './readings.ts';

/** Shares are chosen once they have been measured. */
async function measureShares(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: 'Measure: share that this model finds' }).click();
  await figure.locator('.recovery .measuring[data-status=done]').waitFor();
}

export const roundsAddresses: readonly FigureAddress<RoundsView>[] = [
  {
    fields: {
      share: { written: 'top1', read: chosen('share found, %'), shown: 'strongest key' },
    },
    prepare: measureShares,
    changes: [
      {
        does: 'asks for the four strongest keys',
        act: (figure) => figure.getByText('4 strongest keys', { exact: true }).click(),
        fields: { share: { written: 'top4', shown: '4 strongest keys' } },
      },
    ],
  },
];
