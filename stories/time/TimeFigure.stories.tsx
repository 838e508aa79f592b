import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TimeFigure } from '../../components/time/TimeFigure.tsx';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { switchesAt } from '../../src/figures/memory/memoryLadder.ts';
import { HASHED_TERMS } from '../../src/figures/time/hashedTerms.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { COSTING_ARGS, timing, type TimingArgs } from '../fixtures/costing.tsx';
import { madeSteps } from '../fixtures/madeSteps.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  loaders: [loadRun],
  render: timing,
  args: COSTING_ARGS,
} satisfies Meta<TimingArgs>;

export default meta;
type Story = StoryObj<TimingArgs>;

/** The models whose operations have a curve. */
function models(canvas: HTMLElement): (string | undefined)[] {
  return [...canvas.querySelectorAll<HTMLElement>('path.memory-curve[data-taken]')].map(
    ({ dataset }) => dataset['variant'],
  );
}

export const ThreeTerms: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('hash, sort, attend');
    const terms = [...canvasElement.querySelectorAll<HTMLElement>('path.memory-curve[data-term]')];
    await expect(terms.map(({ dataset }) => dataset['term'])).toEqual([...HASHED_TERMS]);
    const share = (term: string) =>
      within(canvas.getByTestId('hashed-terms'))
        .getByRole('row', { name: new RegExp(`^${term}`) })
        .textContent.match(/[\d.]+%/g);
    await expect(share('hash, plain')).toEqual(['7.6%', '57%']);
    await expect(Number.parseFloat(share('sort')?.[0] ?? '')).toBeLessThan(0.1);
    await expect(canvas.getByTestId('terms-plot')).toHaveTextContent('plain hash is largest from');
  },
};

/** Each remedy told by what it does to the operations of a step. */
export const RemedyByRemedy: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(models(canvasElement)).toEqual(['transformer', 'reformer']);
    await userEvent.click(canvas.getByRole('radio', { name: '+ hashing' }));
    await expect(args.onView).toHaveBeenLastCalledWith(switchesAt('hash'));
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent(
      'Each query scores 512 keys at any length',
    );
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('at 65,536 tokens: ×0.');
    await expect(models(canvasElement)).toEqual(['transformer', 'lsh']);
    await expect(canvasElement.querySelector('.memory-curve[data-taken=true]')).toHaveAttribute(
      'data-variant',
      'lsh',
    );
  },
};

export const BreakEven: Story = {
  play: async ({ canvas }) => {
    const scores = canvas.getByTestId('break-even');
    await expect(scores).toHaveAttribute('data-break-even', '65');
    await expect(scores).toHaveTextContent('2 · 2 · 8 · 64 = 2,048');
    await expect(scores).toHaveTextContent('2,016 causal pairs');
    await expect(scores).toHaveTextContent('hashing does not pay yet');
    await expect(canvas.getByTestId('published-speed')).toHaveTextContent('Reformer4.42.21.51.1');
  },
};

export const LongRunWins: Story = {
  render: (args, context) => {
    const run = runOf(context);
    const config = duplicationConfig(256, { chunkLength: 8 });
    return <TimeFigure {...args} run={{ ...run, recording: { ...run.recording, config } }} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('Hashing wins');
    // Nothing measures here.
    await expect(canvas.queryByTestId('measured')).toBeNull();
  },
};

/** The network is of both plots: with chunks twice as long a plain hash is the largest term much later. */
export const SizesByHand: Story = {
  args: { defaultView: { sizesOpen: true } },
  play: async ({ canvas, userEvent, args }) => {
    const plainFrom = () => Number(canvas.getByTestId('terms-plot').dataset['plainFrom']);
    const before = plainFrom();
    // Bytes of a value change no operation.
    await expect(canvas.queryByRole('radio', { name: /^float16/ })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'chunk length m: more' }));
    const { batch, layers, modelDim, feedForwardDim, heads, hashRounds } = LARGE_MODEL;
    await expect(args.onView).toHaveBeenLastCalledWith({
      ...{ batch, layers, modelDim, feedForwardDim, heads, hashRounds },
      chunkLength: 128,
    });
    await expect(plainFrom() / before).toBeGreaterThan(3);
  },
};

/** Its numbers are made. */
export const Measured: Story = {
  args: { outcome: { result: { points: madeSteps(1024) }, done: 20, total: 20 } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
    await expect(canvas.getByTestId('hashing-cost')).toHaveTextContent('the clock turns later');
  },
};

export const NoRunYet: Story = {
  render: (args) => <TimeFigure {...args} run={null} />,
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('[data-run-length]')).toBeNull();
    await expect(canvas.queryByTestId('break-even')).toBeNull();
    await expect(canvas.getByTestId('hashed-terms')).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement }) => {
    const frame = canvasElement.querySelector('[data-figure=time]');
    await expect(frame?.scrollWidth).toBeLessThanOrEqual((frame?.clientWidth ?? 0) + 1);
    // What follows the terms opens from below.
    await userEvent.click(canvas.getByRole('button', { name: /^Операции целого шага/ }));
    await waitFor(() => expect(canvas.getByRole('dialog')).toBeVisible());
    await userEvent.click(canvas.getByRole('radio', { name: '+ хэширование' }));
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('512 ключей');
    await userEvent.click(canvas.getByRole('button', { name: 'Закрыть' }));
  },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };

export const Projector: Story = {
  args: { defaultView: switchesAt('slice') },
  globals: { theme: 'projector' },
};
