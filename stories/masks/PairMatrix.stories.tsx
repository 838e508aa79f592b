import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { PairMatrix } from '../../components/masks/PairMatrix.tsx';
import { WHOLE } from '../../src/figures/plot/matrixZoom.ts';
import type { PairSource } from '../../src/figures/plot/pairSource.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import { madePairs } from '../fixtures/madePairs.ts';

const meta = {} satisfies Meta;

export default meta;
type Story = StoryObj;

function Zoomed({ source }: { readonly source: PairSource }) {
  const [zoom, setZoom] = useState(WHOLE);
  return (
    <figure style={{ maxWidth: 560 }} aria-labelledby="made-pairs">
      <figcaption id="made-pairs">A made matrix of {source.tokens} tokens</figcaption>
      <HoldingSelection first={{ ...FIRST_SELECTION, token: source.tokens / 2 }} onSelect={fn()}>
        {(selecting) => (
          <PairMatrix
            {...selecting}
            source={source}
            look="weights"
            zoom={zoom}
            onZoom={setZoom}
            labelledBy="made-pairs"
            pairText={`query ${String(selecting.selection.token)}`}
          />
        )}
      </HoldingSelection>
    </figure>
  );
}

/** How many of a row of points of the canvas are painted. */
function painted(canvasElement: HTMLElement): number {
  const canvas = canvasElement.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (canvas === null || context === null || context === undefined) return 0;
  const { data } = context.getImageData(0, Math.floor(canvas.height * 0.75), canvas.width, 1);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

const long = madePairs(65_536, 5);

/** Four thousand million pairs: only the tiles in sight are asked for, and they come later. */
export const TileByTile: Story = {
  render: () => <Zoomed source={long} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await waitFor(() => expect(painted(canvasElement)).toBeGreaterThan(0), { timeout: 10_000 });
    for (let step = 0; step < 5; step++) {
      await userEvent.click(canvas.getByRole('button', { name: 'Zoom in (+)' }));
      // The picture never goes blank while tiles are on their way.
      await expect(painted(canvasElement)).toBeGreaterThan(0);
    }
  },
};

const [first, second] = [madePairs(512, 0), madePairs(256, 300)];

function Exchanged() {
  const [source, setSource] = useState(first);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setSource(second);
        }}
      >
        Other pairs
      </button>
      <Zoomed source={source} />
    </>
  );
}

/** Other pairs take a while to come: the last picture stands until they are there. */
export const LastPictureStays: Story = {
  render: () => <Exchanged />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await waitFor(() => expect(painted(canvasElement)).toBeGreaterThan(0));
    const picture = () => canvasElement.querySelector('canvas')?.toDataURL();
    const before = picture();
    await userEvent.click(canvas.getByRole('button', { name: 'Other pairs' }));
    await expect(picture()).toBe(before);
    await waitFor(() => expect(picture()).not.toBe(before), { timeout: 5000 });
    await expect(painted(canvasElement)).toBeGreaterThan(0);
  },
};
