import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import '../../components/memory/memory.css';
import { MeasuredPanel } from '../../components/memory/MeasuredPanel.tsx';
import { compareMeasured, MEASURED_SIZES } from '../../src/figures/memory/measuredPoints.ts';
import { NOTHING_MEASURED } from '../fixtures/Costing.tsx';
import { madeSteps } from '../fixtures/madeSteps.ts';

const rows = compareMeasured(madeSteps(1024), MEASURED_SIZES);

const meta = {
  component: MeasuredPanel,
  args: {
    of: 'memory',
    rows,
    sizes: MEASURED_SIZES,
    measuring: { ...NOTHING_MEASURED.measuring, status: 'done', done: rows.length, total: rows.length },
    ready: true,
    measureTo: 1024,
    onMeasureTo: fn(),
    onMeasure: fn(),
    onStop: fn(),
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
  args: { of: 'time', rows: [], measuring: NOTHING_MEASURED.measuring },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelector('.measured-plot')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: /^Measure: / }));
    await expect(args.onMeasure).toHaveBeenCalledOnce();
  },
};

export const Measuring: Story = {
  args: {
    rows: rows.slice(0, 3),
    measuring: { status: 'running', done: 3, total: 10, millisecondsLeft: 21_000, failure: null },
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
