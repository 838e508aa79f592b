import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { TapeFigure } from '../../components/tape/TapeFigure.tsx';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';
import { runWithOneBucket } from '../fixtures/runWithOneBucket.ts';

const meta = {
  component: TapeFigure,
  loaders: [loadRun],
  render: (args, context) => <TapeFigure {...args} run={runOf(context)} />,
  args: { onSelect: fn(), onView: fn() },
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
    await expect(figure?.querySelectorAll('.tape [data-position="50"][data-selected=true]')).toHaveLength(1);
    // Directly under the tape: what it asks for, and whether they meet.
    await expect(canvasElement.querySelector('.tape [data-testid=tape-pair]')).toHaveTextContent(
      /It asks what follows. The answer, “.”, stands at 19. In head 1, round 1/,
    );
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
    ).toHaveLength(1);
    // Painting a canvas sets its width.
    await expect(changes + observer.takeRecords().length).toBe(0);
    observer.disconnect();
  },
};

export const AsATable: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await canvas.findByRole('button', { name: 'Copy numbers' });
    const [tape, buckets] = canvasElement.querySelectorAll<HTMLElement>('.twin');
    if (tape === undefined || buckets === undefined) throw new Error('there must be two tables to open');
    for (const [table, rows] of [
      [tape, 64],
      [buckets, 8],
    ] as const) {
      await userEvent.click(within(table).getByText(/^As a table/));
      await within(table).findByRole('table');
      await expect(within(table).getAllByRole('row')).toHaveLength(1 + rows);
    }
  },
};

/** The made example of many courses: q1 to q12 in four buckets. It has a selection of its own. */
export const ClassicTwelve: Story = {
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'classic twelve' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ source: 'classic' });
    const slots = [...canvasElement.querySelectorAll('.tape-moving .cell')].toSorted(
      (one, other) => Number(one.getAttribute('data-slot')) - Number(other.getAttribute('data-slot')),
    );
    await expect(slots.map((cell) => cell.textContent)).toEqual(
      [1, 4, 6, 9, 10, 2, 11, 5, 7, 12, 3, 8].map((name) => `q${String(name)}`),
    );
    await expect(canvas.getByText(/Chunk 0 looks at itself and at chunk 2/)).toBeVisible();
    const tape = canvas.getByRole('slider', { name: /^As read/ });
    const shown = () => tape.getAttribute('aria-valuenow');
    // Under the pointer it moves, and is no part of the view until it is chosen.
    const cellOf = (position: number) => {
      const cell = canvasElement.querySelector(`.tape-moving .cell[data-position="${String(position)}"]`);
      if (cell === null) throw new Error(`there must be a cell at position ${String(position)}`);
      return cell;
    };
    await userEvent.hover(cellOf(5));
    await expect(shown()).toBe('5');
    await expect(args.onView).toHaveBeenLastCalledWith({ source: 'classic' });
    await userEvent.click(cellOf(5));
    await expect(args.onView).toHaveBeenLastCalledWith(
      expect.objectContaining({ classicToken: 5, classicPinned: true }),
    );
    await userEvent.hover(cellOf(2));
    await expect(shown()).toBe('5');
    tape.focus();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    await expect(args.onView).toHaveBeenLastCalledWith(
      expect.objectContaining({ classicToken: 6, classicPinned: false }),
    );
    await expect(args.onSelect).not.toHaveBeenCalled();
  },
};

/** Every field of the view differs from its default. */
export const AsALinkSetsIt: Story = {
  args: {
    defaultView: {
      source: 'classic',
      progress: 1.5,
      matrices: 'one',
      classicToken: 9,
      classicKey: 3,
      classicChunk: 1,
      classicPinned: true,
    },
  },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await expect(canvas.getByRole('radio', { name: 'classic twelve' })).toBeChecked();
    const [scrubber] = canvas.getAllByRole('slider', { name: 'From reading order to chunks' });
    await expect(scrubber).toHaveValue('1.5');
    await expect(canvasElement.querySelector('.sorted-matrices')).toHaveAttribute('data-view', 'one');
    await expect(canvas.getByText(/^query 9 \(q10\), key 3 \(q4\): /)).toBeVisible();
    await expect(canvas.getByText(/Chunk 1 looks at itself and at chunk 0/)).toBeVisible();
    await expect(canvasElement.querySelector('.tape')).toHaveAttribute('data-state', 'pinned');
    const [forward] = canvas.getAllByRole('button', { name: 'One step forward' });
    if (forward === undefined) throw new Error('there must be a button to step forward');
    await userEvent.click(forward);
    await expect(args.onView).toHaveBeenLastCalledWith({ progress: 2 });
    await expect(scrubber).toHaveValue('2');
  },
};

/** It plays on from stop to stop, and each moment is told. */
export const Plays: Story = {
  args: { defaultView: { progress: 3.5 } },
  play: async ({ args, canvas, userEvent }) => {
    const [play] = canvas.getAllByRole('button', { name: 'Play' });
    if (play === undefined) throw new Error('there must be a button to play');
    await userEvent.click(play);
    await waitFor(() => expect(args.onView).toHaveBeenLastCalledWith({ progress: 4 }), { timeout: 5000 });
    await expect(canvas.getAllByRole('slider', { name: 'From reading order to chunks' })[0]).toHaveValue('4');
  },
};

/** Everything in one bucket: nothing is left out, and most of it lies too far. */
export const OneBucket: Story = {
  render: (args, context) => <TapeFigure {...args} run={runWithOneBucket(runOf(context))} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/bucket 0 overflows two chunks by 48 tokens/)).toBeVisible();
    await expect(canvas.getByText(/1 bucket is empty/)).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    // One matrix, in a sheet and with its own scrubber.
    await userEvent.click(canvas.getByRole('button', { name: /^Те же токены/ }));
    await expect(canvasElement.querySelector('.sorted-matrices')).toHaveAttribute('data-view', 'one');
    await expect(canvasElement.querySelectorAll('.scrubber')).toHaveLength(2);
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
