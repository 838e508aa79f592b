import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { SortedMatricesFigure } from '../../components/tape/SortedMatricesFigure.tsx';
import { chosenRound } from '../../src/figures/pairs/chosenRound.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { layoutSortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { SORT_STOPS } from '../../src/figures/tape/sortStages.ts';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { questionPairs } from '../../src/tasks/duplication/duplicationBatch.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import { madeTape } from '../fixtures/madeTape.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

/** The matrices with a scrubber that moves them. */
function Scrubbed(props: ComponentProps<typeof SortedMatricesFigure>) {
  const [progress, setProgress] = useState(props.progress);
  const [chosen, setChosen] = useState(props.chosen);
  return (
    <SortedMatricesFigure
      {...props}
      progress={progress}
      onProgress={setProgress}
      chosen={chosen}
      onChosen={setChosen}
    />
  );
}

const meta = {
  component: SortedMatricesFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, letters } = runOf(context);
    const recorded = {
      ...{ letters, buckets: bucketCount(recording.config) },
      matrices: layoutSortedMatrices(headView(recording, 0, 0), 0, pairs),
    };
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <Scrubbed {...recorded} {...args} {...selecting} />}
      </HoldingSelection>
    );
  },
  args: {
    selection: FIRST_SELECTION,
    progress: SORT_STOPS.length - 1,
    chosen: 'four',
    onSelect: fn(),
  },
} satisfies Meta<typeof SortedMatricesFigure>;

export default meta;
type Story = StoryObj<typeof SortedMatricesFigure>;

/** A pair by keyboard: up and down move the query, left and right the key, in the order that the matrix shows. */
export const ByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const square = firstVisible(canvasElement);
    square.focus();
    await userEvent.keyboard('{Home}');
    await expect(args.onSelect).toHaveBeenCalled();
    await expect(square.getAttribute('aria-valuetext')).toMatch(/^query 50 \(.\), key \d+ \(.\): /);
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText(/pinned/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(canvas.queryByText(/pinned/)).toBeNull();
  },
};

/** Where there is no room for four, one matrix goes through all of them. */
export const OneThatMovesOnAPhone: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: { progress: 0 },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = canvasElement.querySelector('[data-panel=moving]');
    await expect(panel).toHaveTextContent('a · All pairs');
    for (const name of ['a · All pairs', 'b · Sorted', 'c · Queries = keys', 'd · Own chunk']) {
      await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
      await expect(panel).toHaveTextContent(name);
    }
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

/** Half sorted: pairs keep their row and column while these travel. */
export const OnTheWay: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: { progress: 1.5 },
};

const chosen = chosenRound(
  Array.from({ length: 32 }, (_, position) => (position * 5) % 6),
  6,
  8,
);

/** In other readings than the paper's, keys of other buckets are seen within the window: grey. */
export const OtherReadings: Story = {
  args: {
    matrices: layoutSortedMatrices({ ...chosen, ownBucketOnly: false }, 0, questionPairs({ tokens: 32 })),
    letters: Array.from({ length: 32 }, (_, position) => String.fromCharCode(97 + (position % 16))),
    buckets: 6,
    selection: { ...FIRST_SELECTION, token: 20 },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/grey: another bucket/)).toBeVisible();
  },
};

/** Long sequences are painted, not built of elements. */
export const LongSequence: Story = {
  args: madeTape({
    tokens: 512,
    buckets: 16,
    chunkLength: 64,
    bucketOf: (at) => (at * 7) % 16,
    phrase: 'longer phrase ',
  }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('rect').length).toBeLessThan(4000);
  },
};

export const OneChunk: Story = {
  args: {
    ...madeTape({ tokens: 32, buckets: 4, chunkLength: 32, bucketOf: (at) => at % 4, phrase: 'one chunk' }),
    selection: { ...FIRST_SELECTION, token: 20 },
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };

function firstVisible(canvasElement: HTMLElement): HTMLElement {
  const squares = [...canvasElement.querySelectorAll<HTMLElement>('.sorted-square')];
  const visible = squares.find((square) => square.getClientRects().length > 0);
  if (visible === undefined) throw new Error('there must be a matrix in sight');
  return visible;
}
