import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { MemoryFigure } from '../../components/memory/MemoryFigure.tsx';
import { compareMeasured, MEASURED_SIZES } from '../../src/figures/memory/measuredPoints.ts';
import { FIRST_VIEW, runSizes } from '../../src/figures/memory/memoryView.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { AS_OPENED, Costing, NOTHING_MEASURED } from '../fixtures/Costing.tsx';
import { madeSteps } from '../fixtures/madeSteps.ts';

const meta = {
  component: MemoryFigure,
  render: (args) => <Costing {...args} />,
  args: AS_OPENED,
} satisfies Meta<typeof MemoryFigure>;

export default meta;
type Story = StoryObj<typeof MemoryFigure>;

export const Terms: Story = {
  args: { view: { ...FIRST_VIEW, view: 'terms' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terms = () =>
      [...canvasElement.querySelectorAll<HTMLElement>('.terms-table tr')].map(
        ({ dataset }) => dataset['term'],
      );
    await expect(terms()).toEqual(['scores', 'feedForward', 'activations', 'parameters']);
    const bytes = [...canvasElement.querySelectorAll<HTMLElement>('.terms-table tr')].reduce(
      (sum, { dataset }) => sum + Number(dataset['bytes']),
      0,
    );
    await expect(bytes / 16e9).toBeCloseTo(1, 3);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'model' }), 'reformer');
    await expect(terms()).toEqual(['scores', 'activations', 'streams', 'parameters']);
    await expect(canvasElement.querySelectorAll('.term-area')).toHaveLength(4);
  },
};

export const TimeAndBreakEven: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('break-even')).toHaveAttribute('data-break-even', '65');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('2 · 2 · 8 · 64 = 2,048');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('2,016 causal pairs');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('nothing is won yet');
    await expect(canvas.getByTestId('published-speed')).toHaveTextContent('Reformer4.42.21.51.1');
  },
};

export const LongRunWins: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' }, run: runSizes(duplicationConfig(256, { chunkLength: 8 })) },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('Hashing wins');
  },
};

export const Published: Story = {
  args: { view: { ...FIRST_VIEW, published: true } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const marks = canvas.getAllByRole('listitem', { name: /arXiv|Reformer|Long Range Arena/ });
    await expect(marks.length).toBeGreaterThan(12);
    const activation = canvasElement.querySelector<SVGElement>('[data-published=activation]');
    activation?.focus();
    await waitFor(() => expect(canvas.getByTestId('published-told')).toHaveTextContent('2.15 GB'));
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('(2020), §1');
    await userEvent.keyboard('{Home}');
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('Long Range Arena');
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvasElement.querySelectorAll('[data-told=true]')).toHaveLength(1);
  },
};

export const MeasureIsAsked: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ measureTo: 2048 });
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(args.measured.onMeasure).toHaveBeenCalled();
  },
};

/** Its numbers are made. */
export const Measuring: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024, 12), MEASURED_SIZES),
      measuring: { status: 'running', done: 12, total: 20, millisecondsLeft: 8200, failure: null },
    },
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(12);
    await expect(canvas.getByText(/12 of 20/)).toHaveTextContent('about 9 s left');
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(args.measured.onStop).toHaveBeenCalled();
  },
};

/** Its numbers are made. */
export const MeasuringFailed: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024, 6), MEASURED_SIZES),
      measuring: {
        status: 'failed',
        done: 6,
        total: 20,
        millisecondsLeft: null,
        failure: { code: 'outOfMemory' },
      },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/could not be measured/)).toHaveTextContent('out of memory');
    // What had been measured is kept.
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(6);
  },
};

/** Its numbers are made. */
export const Measured: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024), MEASURED_SIZES),
      measuring: { status: 'done', done: 20, total: 20, millisecondsLeft: null, failure: null },
    },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
    await userEvent.click(canvas.getByText('As a table: Measured on this device'));
    const table = canvas.getByRole('region', { name: /Measured on this device/ });
    await expect(table).toHaveTextContent('+4.0%');
    await userEvent.click(canvas.getByRole('radio', { name: 'time' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
  },
};

export const TimeOnAPhone: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' } },
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
};
