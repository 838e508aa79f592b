import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { TapeFigure } from '../../components/tape/TapeFigure.tsx';
import { CLASSIC_BUCKETS, CLASSIC_TWELVE } from '../../src/figures/tape/classicTwelve.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { layoutSortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { layoutTape } from '../../src/figures/tape/tape.ts';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import { madeTape } from '../fixtures/madeTape.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: TapeFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, letters } = runOf(context);
    const { config } = recording;
    const view = headView(recording, 0, 0);
    const recorded = {
      ...{ letters, buckets: bucketCount(config), rounds: config.hashRounds },
      tape: layoutTape(view, 0, pairs),
      matrices: layoutSortedMatrices(view, 0, pairs),
    };
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <TapeFigure {...recorded} {...args} {...selecting} />}
      </HoldingSelection>
    );
  },
  args: { selection: FIRST_SELECTION, lead: '', onSelect: fn() },
} satisfies Meta<typeof TapeFigure>;

export default meta;
type Story = StoryObj<typeof TapeFigure>;

/** One selection in the tape, the histogram and every matrix. */
export const DefaultExample: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const cell = canvasElement.querySelector('.cell[data-position="50"]');
    if (cell === null) throw new Error('there must be a cell at position 50');
    await userEvent.hover(cell);
    const figure = canvasElement.querySelector('[data-figure=tape]');
    await expect(figure?.querySelectorAll('.tape [data-position="50"][data-selected=true]')).toHaveLength(2);
    await expect(figure?.querySelectorAll('.bucket-bar [data-selected=true]')).toHaveLength(1);
    await expect(
      figure?.querySelectorAll('.sorted-matrix [data-token="50"][data-selected=true]').length,
    ).toBeGreaterThanOrEqual(4);
  },
};

/** Pointing at tokens draws outlines and nothing else: no cell, no arc, no pair is drawn again. */
export const HoverDrawsOnlyTheOverlay: Story = {
  play: async ({ canvasElement, userEvent }) => {
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    for (const drawn of canvasElement.querySelectorAll('.cells, .arcs, canvas')) {
      observer.observe(drawn, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    for (const position of [3, 20, 41, 60]) {
      const cell = canvasElement.querySelector(`.tape-moving .cell[data-position="${String(position)}"]`);
      if (cell === null) throw new Error(`there must be a cell at position ${String(position)}`);
      await userEvent.hover(cell);
    }
    await expect(
      canvasElement.querySelectorAll('.tape [data-position="60"][data-selected=true]'),
    ).toHaveLength(2);
    // Painting a canvas sets its width.
    await expect(changes + observer.takeRecords().length).toBe(0);
    observer.disconnect();
  },
};

export const AsATable: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const [tape, buckets] = canvasElement.querySelectorAll('summary');
    if (tape === undefined || buckets === undefined) throw new Error('there must be two tables to open');
    await userEvent.click(tape);
    await canvas.findByRole('table');
    await expect(canvas.getAllByRole('row')).toHaveLength(65);
    await userEvent.click(buckets);
    await expect(await canvas.findAllByRole('table')).toHaveLength(2);
    await expect(canvas.getAllByRole('row')).toHaveLength(65 + 9);
  },
};

const classicTape = layoutTape(CLASSIC_TWELVE, 0, []);

/** The made example of many courses: q1 to q12 in four buckets. */
export const ClassicTwelve: Story = {
  args: {
    tape: classicTape,
    matrices: layoutSortedMatrices(CLASSIC_TWELVE, 0, []),
    letters: classicTape.cells.map(({ position }) => `q${String(position + 1)}`),
    buckets: CLASSIC_BUCKETS,
    rounds: 1,
    selection: { ...FIRST_SELECTION, token: 0 },
  },
  play: async ({ canvas, canvasElement }) => {
    const slots = [...canvasElement.querySelectorAll('.tape-moving .cell')].toSorted(
      (one, other) => Number(one.getAttribute('data-slot')) - Number(other.getAttribute('data-slot')),
    );
    await expect(slots.map((cell) => cell.textContent)).toEqual(
      [1, 4, 6, 9, 10, 2, 11, 5, 7, 12, 3, 8].map((name) => `q${String(name)}`),
    );
    await expect(canvas.getByText(/Chunk 0 looks at itself and at chunk 2/)).toBeVisible();
  },
};

/** Everything in one bucket: nothing is left out, and most of it lies too far. */
export const OneBucket: Story = {
  args: madeTape({ tokens: 64, buckets: 2, chunkLength: 8, bucketOf: () => 0, phrase: 'one bucket' }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/bucket 0 overflows two chunks by 48 tokens/)).toBeVisible();
    await expect(canvas.getByText(/1 bucket is empty/)).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    // One matrix, with its own scrubber.
    await expect(canvasElement.querySelector('.sorted-matrices')).toHaveAttribute('data-view', 'one');
    await expect(canvasElement.querySelectorAll('.scrubber')).toHaveLength(2);
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
