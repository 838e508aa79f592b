import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { MeasuringBar } from '../../components/parts/MeasuringBar.tsx';

const meta = {
  component: MeasuringBar,
  args: {
    label: 'collision rates',
    status: 'idle',
    done: 0,
    total: 0,
    millisecondsLeft: null,
    failure: null,
    ready: true,
    onMeasure: fn(),
    onStop: fn(),
  },
} satisfies Meta<typeof MeasuringBar>;

export default meta;
type Story = StoryObj<typeof MeasuringBar>;

export const NotYet: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onMeasure).toHaveBeenCalledOnce();
  },
};

export const Running: Story = {
  args: { status: 'running', done: 48, total: 320, millisecondsLeft: 7300 },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('48 of 320 · about 8 s left');
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(args.onStop).toHaveBeenCalledOnce();
    await expect(args.onMeasure).not.toHaveBeenCalled();
  },
};

export const Stopped: Story = { args: { status: 'stopped', done: 48, total: 320 } };

export const Failed: Story = {
  args: {
    status: 'failed',
    failure: { code: 'deviceLost', cause: 'unknown', message: 'the device was lost' },
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('the device was lost');
    await userEvent.click(canvas.getByRole('button', { name: /Measure again/ }));
    await expect(args.onMeasure).toHaveBeenCalledOnce();
  },
};

/** Before the live model is there. */
export const Waiting: Story = {
  args: { ready: false },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toBeDisabled();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { status: 'running', label: 'доли совпадений', done: 48, total: 320, millisecondsLeft: 7300 },
};
