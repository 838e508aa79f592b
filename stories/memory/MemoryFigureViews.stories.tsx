import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { costing, COSTING_ARGS, type CostingArgs } from '../fixtures/costing.tsx';
import { madeSteps } from '../fixtures/madeSteps.ts';
import { loadRun } from '../fixtures/recordedRun.ts';

const meta = {
  loaders: [loadRun],
  render: costing,
  args: COSTING_ARGS,
} satisfies Meta<CostingArgs>;

export default meta;
type Story = StoryObj<CostingArgs>;

export const Terms: Story = {
  args: { defaultView: { show: 'terms' } },
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

export const Published: Story = {
  args: { defaultView: { published: true } },
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
    // At first the shortest steps alone: they are quick.
    await expect(canvas.getByRole('radio', { name: '256' })).toBeChecked();
    await expect(canvas.getByTestId('would-take')).toHaveTextContent('10 training steps');
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ measureTo: 2048 });
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(args.onStart).toHaveBeenCalledWith(
      'memoryPoints',
      expect.objectContaining({ lengths: [128, 256, 512, 1024, 2048] }),
      null,
    );
  },
};

/** Its numbers are made. */
export const Measuring: Story = {
  args: {
    defaultView: { measureTo: 1024 },
    outcome: {
      result: { points: madeSteps(1024, 12) },
      status: 'running',
      done: 12,
      total: 20,
      millisecondsLeft: 8200,
    },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(12);
    await expect(canvas.getByText(/12 of 20/)).toHaveTextContent(/about [1-9]\d* s left/);
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByText(/what had been measured until then is kept/)).toBeVisible();
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(12);
  },
};

/** Its numbers are made. */
export const MeasuringFailed: Story = {
  args: {
    outcome: {
      result: { points: madeSteps(1024, 6) },
      status: 'failed',
      done: 6,
      total: 20,
      failure: { code: 'outOfMemory' },
    },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(canvas.getByText(/Measuring failed/)).toHaveTextContent('out of memory');
    // What had been measured is kept.
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(6);
  },
};

/** Its numbers are made. */
export const Measured: Story = {
  args: {
    outcome: { result: { points: madeSteps(1024) }, done: 20, total: 20 },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
    // They stay in sight while a greater length is chosen.
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await userEvent.click(await canvas.findByText('As a table: Measured on this device'));
    const table = canvas.getByRole('region', { name: /Measured on this device/ });
    await expect(table).toHaveTextContent('+4.0%');
  },
};
