import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { FeedForwardFigure } from '../../components/feedForward/FeedForwardFigure.tsx';
import type { SlicingResult } from '../../src/protocol/slicing.ts';
import type { Measure, Measuring as MeasuringOf } from '../../src/protocol/measure.ts';
import { MadeMeasure } from '../fixtures/MadeMeasure.tsx';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

type Args = ComponentProps<typeof FeedForwardFigure> & {
  readonly outcome: Partial<MeasuringOf<'slicing'>>;
  readonly onStart: Measure['start'];
};

/** As WebAssembly measured it on the default run. */
const MEASURED: SlicingResult = {
  largest: 5.9,
  passes: [
    { slices: 1, peakBytes: 245_760, difference: 0 },
    { slices: 4, peakBytes: 90_112, difference: 0 },
  ],
};

const DONE = { status: 'done', result: MEASURED, done: 2, total: 2 } as const;

const meta = {
  component: FeedForwardFigure,
  loaders: [loadRun],
  render: ({ outcome, onStart, ...args }, context) => (
    <MadeMeasure outcomes={{ slicing: outcome }} onStart={onStart}>
      {(measure) => <FeedForwardFigure {...args} run={runOf(context)} measure={measure} />}
    </MadeMeasure>
  ),
  args: { outcome: { status: 'idle' }, onStart: fn(), onSelect: fn(), onView: fn() },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** A person asks for the measurement. */
const measured: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: /output and peak|выход|출력/ }));
};

const verdictOf = (canvas: HTMLElement) => canvas.querySelector('[data-testid=verdict]');

/** As the page opens: a layer of 4,096, where slices gain; the run's own width, where they don't, is one step away. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelector('[data-selected=true][data-slice="3"]')).not.toBeNull();
    await expect(canvas.getByRole('radio', { name: '4,096' })).toBeChecked();
    await expect(verdictOf(canvasElement)).toHaveAttribute('data-gain', 'true');
    await userEvent.click(canvas.getByRole('radio', { name: '128, this run' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ wider: 1 });
    await expect(verdictOf(canvasElement)).toHaveAttribute('data-gain', 'false');
    await expect(verdictOf(canvasElement)).toHaveTextContent(/slicing gains nothing: attention is taller/);
    await userEvent.click(canvas.getByRole('button', { name: /Measure: / }));
    await expect(args.onStart).toHaveBeenLastCalledWith(
      'slicing',
      expect.objectContaining({ slices: [1, 4], layer: 0 }),
      expect.anything(),
    );
  },
};

/** Every part of the view set from outside. */
export const SetFromOutside: Story = {
  args: { defaultView: { slices: 16, time: 3, wider: 4, published: null } },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('.slicing-slice')).toHaveLength(16);
    await expect(canvasElement.querySelectorAll('.slicing-slice[data-done=true]')).toHaveLength(3);
    await expect(canvas.getByRole('radio', { name: '512' })).toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: '8' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ slices: 8, time: 8 });
    await userEvent.click(canvas.getByRole('radio', { name: /16,384/ }));
    await expect(args.onView).toHaveBeenLastCalledWith({ published: 16_384 });
    await userEvent.click(canvas.getByRole('radio', { name: 'by formula' }));
    await expect(canvasElement.querySelectorAll('.slicing-slice')).toHaveLength(8);
  },
};

export const PublishedFromOutside: Story = {
  args: { defaultView: { published: 16_384 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('published')).toHaveTextContent('6,303 MB');
  },
};

export const AWiderLayerGains: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await userEvent.click(canvas.getByRole('radio', { name: '16' }));
    await expect(verdictOf(canvasElement)).toHaveAttribute('data-gain', 'true');
    await expect(canvasElement.querySelectorAll('.slicing-slice')).toHaveLength(16);
  },
};

export const ThroughTime: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const done = () => canvasElement.querySelectorAll('.slicing-slice[data-done=true]').length;
    canvasElement.querySelector<HTMLElement>('.scrubber input')?.focus();
    await expect(done()).toBe(4);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await expect(done()).toBe(1);
    await expect(canvas.getByText('1 of 4 done')).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(canvasElement.querySelector('[data-testid=pen]')).toBeNull();
  },
};

export const TokenByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    canvas.getByRole('slider', { name: /reading order/ }).focus();
    await userEvent.keyboard('{Home}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 0 });
    await expect(canvasElement.querySelector('[data-selected=true][data-slice="0"]')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: true });
    await userEvent.keyboard('{Escape}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: false });
  },
};

export const PointAtATime: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const hit = canvasElement.querySelector('.slicing-hit');
    if (hit === null) throw new Error('there must be a place to point at');
    const { right, top, height } = hit.getBoundingClientRect();
    await userEvent.pointer({
      target: hit,
      coords: { clientX: right - 4, clientY: top + height / 2 },
    });
    await expect(canvasElement.querySelector('[data-selected=true][data-slice="3"]')).not.toBeNull();
  },
};

export const Measured: Story = {
  args: { outcome: DONE },
  play: async (context) => {
    await measured(context);
    const { canvas, canvasElement, userEvent } = context;
    const row = canvasElement.querySelector('[data-testid=slicing-measured] [data-slices="4"]');
    await expect(row).toHaveTextContent('90.1 kB');
    // It stays in sight while the next number of slices is chosen.
    await userEvent.click(canvas.getByRole('radio', { name: '8' }));
    await expect(row).toBeVisible();
  },
};

export const Measuring: Story = {
  args: { outcome: { status: 'running', done: 1, total: 2 } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /output and peak/ }));
    await expect(canvas.getByText(/1 of 2/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByRole('button', { name: 'Measure again: output and peak' })).toBeVisible();
  },
};

export const MeasurementFailed: Story = {
  args: { outcome: { status: 'failed', failure: { code: 'outOfMemory' } } },
  play: async (context) => {
    await measured(context);
    await expect(context.canvas.getByText(/out of memory/)).toBeVisible();
  },
};

export const PublishedWithoutGain: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /published.*4,096/ }));
    const way = (name: string) => canvasElement.querySelector(`[data-way=${name}]`);
    await expect(way('whole')).toHaveTextContent('4,489 MB');
    await expect(way('chunked')).toHaveTextContent('4,518 MB');
    await userEvent.click(canvas.getByRole('radio', { name: /16,384/ }));
    await expect(way('chunked')).toHaveTextContent('6,303 MB');
  },
};

export const Projector: Story = {
  args: { outcome: DONE },
  play: measured,
  globals: { theme: 'projector' },
};

export const RussianOnAPhone: Story = {
  args: { outcome: DONE },
  play: async (context) => {
    // What is measured stands in a sheet.
    await context.userEvent.click(context.canvas.getByRole('button', { name: /d_ff 128/ }));
    await measured(context);
  },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
