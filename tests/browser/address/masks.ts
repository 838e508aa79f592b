import type { MasksView } from '../../../src/figures/masks/definition.ts';
import type { FigureAddress, SeenField } from './figureAddress.ts';
import { attributes, checked, chosen } from './readings.ts';

/** Of the default example, along a side. */
const TOKENS = 64;

function zoomed(place: string, scale: number, left: number, top: number): SeenField {
  return {
    written: [scale, left, top].join(),
    read: attributes(`${place} .pair-square svg > g`, 'transform'),
    shown: [sightOf(scale, left, top)],
  };
}

/** How a matrix is drawn of which this is in sight. */
function sightOf(scale: number, left: number, top: number): string {
  return `translate(${-left * scale * TOKENS} ${-top * scale * TOKENS}) scale(${scale})`;
}

function off(condition: string): SeenField {
  return {
    written: '0',
    read: async (figure) => [
      await figure.getByRole('switch').count(),
      await checked(condition, 'switch')(figure),
    ],
    shown: [4, false],
  };
}

export const masksAddresses: readonly FigureAddress<MasksView>[] = [
  {
    fields: {
      reading: { written: 'huggingface', read: chosen('mask rules'), shown: 'Hugging Face' },
      bucket: off('same bucket'),
      lookBack: off('own or previous chunk'),
      future: off('not in the future'),
      itself: off('not itself (unless alone)'),
      over: { written: 'all', read: chosen('over'), shown: 'all rounds' },
      exactZoom: zoomed('[data-kind=exact]', 2, 0.25, 0.5),
      roundZoom: zoomed('[data-kind=round]', 4, 0, 0.75),
      allZoom: zoomed('[data-kind=all]', 2.5, 0.5, 0.5),
      causesZoom: zoomed('.causes', 8, 0.125, 0.25),
    },
    changes: [
      {
        does: 'asks for the bucket again',
        act: (figure) => figure.getByRole('switch', { name: 'same bucket' }).click(),
        fields: { bucket: { written: null, shown: [4, true] } },
      },
      {
        does: 'enlarges the exact matrix about its middle',
        act: (figure) => figure.locator('[data-kind=exact] [role=slider]').press('+'),
        fields: { exactZoom: { written: '4,0.375,0.625', shown: [sightOf(4, 0.375, 0.625)] } },
      },
    ],
  },
];
