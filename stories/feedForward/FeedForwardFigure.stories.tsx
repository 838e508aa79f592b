import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { FeedForwardFigure } from '../../components/feedForward/FeedForwardFigure.tsx';
import type { SlicingResult } from '../../src/protocol/slicing.ts';
import { FIRST_SELECTION, type Selection } from '../../src/recording/selection.ts';
import { NOT_MEASURED } from '../../src/protocol/measure.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';

interface FeedForwardStoryArgs {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly result: SlicingResult | null;
  readonly onMeasure: (slices: number) => void;
  readonly onSelect: (changes: Partial<Selection>) => void;
}

/** As WebAssembly measured it on the default run. */
const MEASURED: SlicingResult = {
  largest: 5.9,
  passes: [
    { slices: 1, peakBytes: 245_760, difference: 0 },
    { slices: 4, peakBytes: 90_112, difference: 0 },
  ],
};

const meta = {
  loaders: [loadRun],
  render: ({ status, result, onMeasure, onSelect }, context) => {
    const { recording, letters } = runOf(context);
    return (
      <HoldingSelection first={FIRST_SELECTION} onSelect={onSelect}>
        {(selecting) => (
          <FeedForwardFigure
            {...selecting}
            config={recording.config}
            letters={letters}
            measuring={{
              ...NOT_MEASURED,
              status,
              result,
              done: status === 'running' ? 1 : 0,
              total: 2,
              failure: status === 'failed' ? { code: 'outOfMemory' } : null,
              ready: true,
              onStop: fn(),
            }}
            onMeasure={onMeasure}
          />
        )}
      </HoldingSelection>
    );
  },
  args: { status: 'idle', result: null, onMeasure: fn(), onSelect: fn() },
} satisfies Meta<FeedForwardStoryArgs>;

export default meta;
type Story = StoryObj<FeedForwardStoryArgs>;

const verdictOf = (canvas: HTMLElement) => canvas.querySelector('[data-testid=verdict]');

/** The run's own sizes: attention is higher, so slices gain nothing. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelector('[data-selected=true][data-slice="2"]')).not.toBeNull();
    await expect(verdictOf(canvasElement)).toHaveAttribute('data-gain', 'false');
    await userEvent.click(canvas.getByRole('button', { name: /Measure: / }));
    await expect(args.onMeasure).toHaveBeenLastCalledWith(4);
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
  args: { status: 'done', result: MEASURED },
  play: async ({ canvasElement }) => {
    const row = canvasElement.querySelector('[data-testid=slicing-measured] [data-slices="4"]');
    await expect(row).toHaveTextContent('90.1 kB');
  },
};

export const Measuring: Story = { args: { status: 'running' } };

export const MeasurementFailed: Story = { args: { status: 'failed' } };

export const PublishedWithoutGain: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /4,096/ }));
    const way = (name: string) => canvasElement.querySelector(`[data-way=${name}]`);
    await expect(way('whole')).toHaveTextContent('4,281 MB');
    await expect(way('chunked')).toHaveTextContent('4,309 MB');
    await userEvent.click(canvas.getByRole('radio', { name: /16,384/ }));
    await expect(way('chunked')).toHaveTextContent('6,011 MB');
  },
};

export const Projector: Story = {
  args: { status: 'done', result: MEASURED },
  globals: { theme: 'projector' },
};

export const RussianOnAPhone: Story = {
  args: { status: 'done', result: MEASURED },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
