import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import '../../components/memory/memory.css';
import { MeasuredPanel } from '../../components/memory/MeasuredPanel.tsx';
import { hashingPays } from '../../src/figures/memory/hashingPays.ts';
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
    wouldTake: 24_000,
  },
} satisfies Meta<typeof MeasuredPanel>;

export default meta;
type Story = StoryObj<typeof MeasuredPanel>;

export const Memory: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(rows.length);
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(args.onMeasureTo).toHaveBeenCalledWith(2048);
    // Before it is started again, it says how long that takes.
    await expect(canvas.getByTestId('would-take')).toHaveTextContent('20 training steps');
    await expect(canvas.getByTestId('would-take')).toHaveTextContent('about 24 s');
    const { keys, scoresFrom, bytesFrom } = hashingPays(MEASURED_SIZES);
    const why = canvas.getByTestId('hashing-cost');
    for (const number of [keys, scoresFrom, bytesFrom]) await expect(why).toHaveTextContent(String(number));
    // What was measured is made: four per cent over what is expected.
    await expect(why).toHaveTextContent('lies below the Transformer from 512 tokens on');
  },
};

export const Time: Story = {
  args: { of: 'time', wouldTake: 200_000 },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('would-take')).toHaveTextContent('about 3.3 min');
    await expect(canvas.getByTestId('hashing-cost')).toHaveTextContent('the clock turns later');
  },
};

/** Before the first step is made there is nothing to draw. */
export const NoTimeYet: Story = {
  args: { of: 'time', rows: [], measuring: NOTHING_MEASURED, wouldTake: null },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvas.getByTestId('would-take')).toHaveTextContent(
      'after the first one the time left is known',
    );
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
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/3 of 10/)).toHaveTextContent('about 21 s left');
    await expect(canvas.queryByTestId('would-take')).toBeNull();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
