import { useState, type ComponentProps } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { HashStepsFigure } from '../../components/hashing/HashStepsFigure.tsx';
import { recordedBuckets } from '../../src/figures/hashing/hashOfRun.ts';
import { hashSteps, type HashSteps } from '../../src/figures/hashing/hashSteps.ts';
import { at } from '../../src/maths/at.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

type Read = Parameters<ComponentProps<typeof HashStepsFigure>['onRead']>[0];

const NOTHING: HashSteps = { vector: [], parts: [], bucket: 0 };

const meta = {
  component: HashStepsFigure,
  loaders: [loadRun],
  render: function Recorded(args, context) {
    const { recording, letters } = runOf(context);
    const [stop, setStop] = useState(args.stop);
    const [read, setRead] = useState<Read>({ entry: args.entry, bar: args.bar });
    const place = { layer: 0, head: args.head, round: args.round, token: args.token };
    const made = args.steps === NOTHING ? {} : { steps: args.steps, recorded: args.recorded };
    return (
      <HashStepsFigure
        {...args}
        steps={hashSteps(recording, place)}
        recorded={at(recordedBuckets(recording, place), args.token)}
        letter={at(letters, args.token)}
        {...made}
        stop={stop}
        onStop={(next) => {
          setStop(next);
          args.onStop(next);
        }}
        {...read}
        onRead={(next) => {
          setRead(next);
          args.onRead(next);
        }}
      />
    );
  },
  args: {
    steps: NOTHING,
    recorded: 0,
    token: 36,
    letter: '',
    head: 0,
    round: 0,
    stop: 3,
    onStop: fn(),
    entry: null,
    bar: null,
    onRead: fn(),
  },
} satisfies Meta<typeof HashStepsFigure>;

export default meta;
type Story = StoryObj<typeof HashStepsFigure>;

/** The winner of the calculation is the bucket that the run recorded. */
export const TheRun: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent(/what the run recorded/);
    await expect(canvasElement.querySelectorAll('.bar-frame')).toHaveLength(1);
    await expect(canvasElement.querySelectorAll('[data-bar]')).toHaveLength(64 + 8);
    await expect(canvasElement.querySelector('[data-selected=true]')).toHaveTextContent(/token 36/);
  },
};

/** From the vector to the winner, by the scrubber's buttons; each value can be read by keyboard. */
export const StepByStep: Story = {
  args: { stop: 0 },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent('Which bar');
    const forward = canvas.getByRole('button', { name: 'One step forward' });
    for (let step = 0; step < 3; step++) await userEvent.click(forward);
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent('The longest is bucket');
    const bars = canvas.getByRole('slider', { name: /mirror images/ });
    bars.focus();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('bucket 7 (axis 4, −)');
    await expect(canvasElement.querySelectorAll('.bar-at')).toHaveLength(1);
    // It stays when the focus goes, until it is let go.
    bars.blur();
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('bucket 7 (axis 4, −)');
    bars.focus();
    await userEvent.keyboard('{Escape}');
    bars.blur();
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('Point at a bar');
    await expect(canvasElement.querySelectorAll('.bar-at')).toHaveLength(0);
  },
};

/** A value is chosen in one row at a time; one beyond the last is the last. */
export const OneValueRead: Story = {
  args: { entry: 500 },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('x[63] = ');
    const bar = canvasElement.querySelectorAll('.signed-bars')[1]?.querySelector('[data-bar="2"] .bar-room');
    if (!bar) throw new Error('there must be a bar of bucket 2');
    await userEvent.click(bar);
    await expect(args.onRead).toHaveBeenLastCalledWith({ entry: null, bar: 2 });
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('bucket 2 (axis 3, +)');
    await expect(canvasElement.querySelectorAll('.bar-at')).toHaveLength(1);
  },
};

/** Two factors, 4 · 6 buckets: the winners count together. */
export const Factorised: Story = {
  args: {
    steps: {
      vector: [0.4, -1.2, 0.7, 0.1],
      parts: [
        { projected: [0.3, -0.9], signed: [0.3, -0.9, -0.3, 0.9], winner: 3, scale: 1 },
        { projected: [0.2, 1.4, -0.6], signed: [0.2, 1.4, -0.6, -0.2, -1.4, 0.6], winner: 1, scale: 4 },
      ],
      bucket: 7,
    },
    recorded: 7,
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent('3 · 1 + 1 · 4 = bucket 7');
    await expect(canvasElement.querySelectorAll('.bar-frame')).toHaveLength(2);
    // Bars are counted through the factors: 4 of the first, then the second's.
    canvas.getByRole('slider', { name: /factor 2/ }).focus();
    await userEvent.keyboard('{End}');
    await expect(args.onRead).toHaveBeenLastCalledWith({ entry: null, bar: 9 });
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('bucket 5 (axis 3, −): +0.600');
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
