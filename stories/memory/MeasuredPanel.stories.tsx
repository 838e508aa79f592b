import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import '../../components/memory/memory.css';
import { MeasuredPanel } from '../../components/memory/MeasuredPanel.tsx';
import { compareMeasured, MEASURED_SIZES } from '../../src/figures/memory/measuredPoints.ts';
import { NOT_MEASURED } from '../../src/protocol/measure.ts';
import { madeSteps } from '../fixtures/madeSteps.ts';

const rows = compareMeasured(madeSteps(1024), MEASURED_SIZES);

const NOTHING_MEASURED = { ...NOT_MEASURED, ready: true, onMeasure: fn(), onStop: fn() };

const meta = {
  component: MeasuredPanel,
  args: {
    of: 'memory',
    rows,
    measuring: { ...NOTHING_MEASURED, status: 'done', done: rows.length, total: rows.length },
    measureTo: 1024,
    onMeasureTo: fn(),
  },
} satisfies Meta<typeof MeasuredPanel>;

export default meta;
type Story = StoryObj<typeof MeasuredPanel>;

export const Memory: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(rows.length);
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(args.onMeasureTo).toHaveBeenCalledWith(2048);
  },
};

export const Time: Story = { args: { of: 'time' } };

/** Times have no formula: before the first step is made there is nothing to draw. */
export const NoTimeYet: Story = {
  args: { of: 'time', rows: [], measuring: NOTHING_MEASURED },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelector('.measured-plot')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: /^Measure: / }));
    await expect(args.measuring.onMeasure).toHaveBeenCalledOnce();
  },
};

export const Measuring: Story = {
  args: {
    rows: rows.slice(0, 3),
    measuring: { ...NOTHING_MEASURED, status: 'running', done: 3, total: 10, millisecondsLeft: 21_000 },
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
