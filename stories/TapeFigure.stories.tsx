import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { TapeFigure } from '../components/tape/TapeFigure.tsx';
import { headView } from '../src/figures/meetings.ts';
import { layoutTape } from '../src/figures/tape.ts';
import { bucketCount } from '../src/recording/reformerConfig.ts';
import { madeTape } from './fixtures/madeTape.ts';
import { loadRun, runOf } from './fixtures/recordedRun.ts';
import { Selecting } from './fixtures/Selecting.tsx';

const meta = {
  component: TapeFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, letters } = runOf(context);
    const tape = layoutTape(headView(recording, 0, 0), 0, pairs);
    const recorded = { tape, letters, buckets: bucketCount(recording.config) };
    return (
      <Selecting first={args.selected} onSelect={args.onSelect}>
        {(selected, select) => <TapeFigure {...recorded} {...args} selected={selected} onSelect={select} />}
      </Selecting>
    );
  },
  args: { selected: 36, onSelect: fn() },
} satisfies Meta<typeof TapeFigure>;

export default meta;
type Story = StoryObj<typeof TapeFigure>;

export const DefaultExample: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.cell')).toHaveLength(128);
    await expect(canvasElement.querySelectorAll('[data-meeting][data-question]')).toHaveLength(31);
  },
};

export const ByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.tab();
    const tape = canvas.getByRole('slider');
    await expect(tape).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith(37);
    await expect(tape).toHaveAttribute('aria-valuenow', '37');
    // Once in reading order, once sorted.
    await expect(
      canvasElement.querySelectorAll('.cell[data-position="37"][data-selected=true]'),
    ).toHaveLength(2);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect(tape).toHaveAttribute('aria-valuenow', '0');
  },
};

export const PointAtACell: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const cell = canvasElement.querySelector('.cell[data-position="5"]');
    if (cell === null) throw new Error('there must be a cell at position 5');
    await userEvent.click(cell);
    await expect(canvas.getByRole('slider')).toHaveAttribute('aria-valuenow', '5');
  },
};

export const AsATable: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('summary');
    if (summary === null) throw new Error('there must be a table to open');
    await userEvent.click(summary);
    await canvas.findByRole('table');
    await expect(canvas.getAllByRole('row')).toHaveLength(65);
  },
};

/** Narrow: the tape wraps, and a mark under each question stands for its arc. */
export const WrappedOnAPhone: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.mark')).toHaveLength(31);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };

/** More axes than hues: the bucket's number stands in the cell. */
export const ManyBuckets: Story = {
  args: madeTape({
    tokens: 64,
    buckets: 64,
    chunkLength: 8,
    bucketOf: (at) => (at * 13) % 64,
    phrase: 'bucket',
  }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.bucket-number')).toHaveLength(128);
  },
};

/** Nothing is hashed apart: most answers lie beyond the look-back. */
export const OneBucket: Story = {
  args: madeTape({ tokens: 64, buckets: 2, chunkLength: 8, bucketOf: () => 0, phrase: 'one bucket' }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-meeting=split]')).toHaveLength(0);
    await expect(canvasElement.querySelectorAll('.arc[data-meeting=beyond]')).toHaveLength(31);
  },
};

export const OneChunk: Story = {
  args: madeTape({ tokens: 64, buckets: 8, chunkLength: 64, bucketOf: (at) => at % 8, phrase: 'one chunk' }),
};

/** Few tokens: cells do not grow with the screen. */
export const ShortestSequence: Story = {
  args: {
    ...madeTape({
      tokens: 16,
      buckets: 8,
      chunkLength: 2,
      bucketOf: (at) => (at * 5) % 8,
      phrase: 'similar',
    }),
    selected: 12,
  },
};

/** A chunk longer than a row goes on in the next one. */
export const LongestSequenceOnAPhone: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: {
    ...madeTape({
      tokens: 256,
      buckets: 8,
      chunkLength: 32,
      bucketOf: (at) => (at * 5) % 8,
      phrase: 'the longest ',
    }),
    selected: 140,
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.mark')).toHaveLength(127);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const LongSequence: Story = {
  args: madeTape({
    tokens: 128,
    buckets: 8,
    chunkLength: 16,
    bucketOf: (at) => (at * 5) % 8,
    phrase: 'longer phrase ',
  }),
};
