import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { useState } from 'react';
import { MovingTapeFigure } from '../../components/tape/MovingTapeFigure.tsx';
import type { TapeProps } from '../../components/tape/tapeProps.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { SORT_STOPS } from '../../src/figures/tape/sortStages.ts';
import { layoutTape } from '../../src/figures/tape/tape.ts';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import { madeTape } from '../fixtures/madeTape.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

/** The tape with a scrubber that moves it. */
function Scrubbed(props: TapeProps) {
  const [progress, setProgress] = useState(props.progress);
  return <MovingTapeFigure {...props} progress={progress} onProgress={setProgress} />;
}

const meta = {
  component: MovingTapeFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, letters } = runOf(context);
    const { config } = recording;
    const recorded = {
      ...{ letters, buckets: bucketCount(config), rounds: config.hashRounds },
      tape: layoutTape(headView(recording, 0, 0), 0, pairs),
    };
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <Scrubbed {...recorded} {...args} {...selecting} />}
      </HoldingSelection>
    );
  },
  args: { selection: FIRST_SELECTION, progress: SORT_STOPS.length - 1, onSelect: fn() },
} satisfies Meta<typeof MovingTapeFigure>;

export default meta;
type Story = StoryObj<typeof MovingTapeFigure>;

export const DefaultExample: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.cell')).toHaveLength(64);
    await expect(canvasElement.querySelectorAll('[data-meeting][data-question]')).toHaveLength(31);
  },
};

export const ByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    // The scrubber comes first.
    await userEvent.tab();
    await userEvent.tab();
    const tape = canvas.getByRole('slider', { name: /^In reading order/ });
    await expect(tape).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 51 });
    await expect(tape).toHaveAttribute('aria-valuenow', '51');
    // One tape, one cell.
    await expect(canvasElement.querySelectorAll('[data-position="51"][data-selected=true]')).toHaveLength(1);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect(tape).toHaveAttribute('aria-valuenow', '0');
  },
};

export const PointAtACell: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const cell = canvasElement.querySelector('.cell[data-position="5"]');
    if (cell === null) throw new Error('there must be a cell at position 5');
    await userEvent.click(cell);
    await expect(canvas.getByRole('slider', { name: /^In reading order/ })).toHaveAttribute(
      'aria-valuenow',
      '5',
    );
  },
};

/** The scrubber at its first stop: nothing is known of the pairs yet, and no chunk has a name. */
export const AsRead: Story = {
  args: { progress: 0 },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelector('.arcs')).toHaveAttribute('data-told', 'nothing');
    await expect(canvas.queryByRole('button', { name: 'chunk 3' })).toBeNull();
    // Neither the counts nor the bands nor the words give it away.
    await expect(canvas.getByTestId('counts')).not.toBeVisible();
    await expect(canvas.getByTestId('tape-pair')).not.toHaveAttribute('data-meeting');
    for (const cells of canvasElement.querySelectorAll<HTMLElement>('.cells'))
      await expect(cells.style.getPropertyValue('--coloured')).toBe('0');
    const first = () => leftOf(canvasElement, 0);
    const before = first();
    await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
    await expect(canvasElement.querySelector('.arcs')).toHaveAttribute('data-told', 'buckets');
    await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
    await expect(first()).not.toBe(before);
    await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
    await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
    await expect(canvas.getByRole('button', { name: 'chunk 3' })).toBeVisible();
    await expect(canvasElement.querySelector('.arcs')).toHaveAttribute('data-told', 'meetings');
    await expect(canvas.getByTestId('counts')).toBeVisible();
    await expect(canvas.getByTestId('tape-pair')).toHaveAttribute('data-meeting');
  },
};

/** Half way between two stops. */
export const OnTheWay: Story = {
  args: { progress: 1.5 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.tape-moving .cell')).toHaveLength(64);
    await expect(leftOf(canvasElement, 63)).not.toBe(leftOf(canvasElement, 62));
  },
};

/** Enter holds the token: the pointer no longer moves it. Escape lets it go. */
export const Pinned: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const figure = canvasElement.querySelector('.tape');
    // The scrubber comes first.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(figure).toHaveAttribute('data-state', 'pinned');
    await expect(canvas.getByText(/^pinned/)).toBeVisible();
    const cell = canvasElement.querySelector('.cell[data-position="5"]');
    if (cell === null) throw new Error('there must be a cell at position 5');
    await userEvent.hover(cell);
    await expect(canvasElement.querySelector('[data-position="50"][data-selected=true]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect(figure).toHaveAttribute('data-state', 'free');
  },
};

/** Pointing at a chunk's name, or reaching it by keyboard, marks it and the chunk that it looks back at. */
export const LookAtAChunk: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.hover(canvas.getByRole('button', { name: 'chunk 5' }));
    await expect(args.onSelect).toHaveBeenLastCalledWith({ chunk: 5 });
    const marked = () =>
      [...canvasElement.querySelectorAll('.chunk-mark')].map((line) => line.getAttribute('data-chunk'));
    await expect(marked()).toEqual(['5', '4']);
    await expect(canvas.getByText(/Chunk 5 looks at itself and at chunk 4/)).toBeVisible();
    canvas.getByRole('button', { name: 'chunk 5' }).focus();
    await userEvent.keyboard('{Home}');
    await expect(canvas.getByText(/last chunk of round 2/)).toBeVisible();
  },
};

/** Where a boundary goes through a bucket, a dashed line says so. */
export const ChunksCutBuckets: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const marks = canvasElement.querySelectorAll('[data-cut]').length;
    await expect(marks).toBeGreaterThan(0);
    const says = canvas.getByRole('button', { name: `${String(marks)} of 7 cuts inside a bucket` });
    await userEvent.click(says);
    await expect(await canvas.findByRole('tooltip')).toHaveTextContent(/each looks one chunk back/);
  },
};

/** Narrow: the tape wraps, a mark under each question stands for its arc, and a sentence says so. */
export const WrappedOnAPhone: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.mark')).toHaveLength(31);
    await expect(canvas.getByTestId('marks-for-arcs')).toBeVisible();
    // The selected pair keeps its arc.
    await expect(canvasElement.querySelectorAll('.selected-pair path')).toHaveLength(1);
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
    await expect(canvasElement.querySelectorAll('.bucket-number')).toHaveLength(64);
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
    selection: { ...FIRST_SELECTION, token: 12 },
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
    selection: { ...FIRST_SELECTION, token: 140 },
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

/** Where a token's cell stands in the moving tape. */
function leftOf(canvasElement: HTMLElement, position: number): string | null {
  const cell = canvasElement.querySelector(`.tape-moving .cell[data-position="${String(position)}"]`);
  return cell?.getAttribute('transform') ?? null;
}
