import type { StoryView } from '../../../src/figures/story/definition.ts';
import type { FigureAddress } from './figureAddress.ts';
import { slid } from './readings.ts';

export const storyAddresses: readonly FigureAddress<StoryView>[] = [
  {
    fields: {
      progress: { written: '1.25', read: slid('From reading order to sorted'), shown: 1.25 },
    },
    changes: [
      {
        does: 'plays to the sorted end',
        act: (figure) => figure.getByRole('slider', { name: 'From reading order' }).press('ArrowRight'),
        fields: { progress: { written: null, shown: 3 } },
      },
    ],
  },
];
