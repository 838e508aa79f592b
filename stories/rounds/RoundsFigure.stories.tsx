import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { RoundsFigure } from '../../components/rounds/RoundsFigure.tsx';
import { NOT_MEASURED } from '../../src/protocol/measure.ts';
import { loadRun, loadTwoHeads, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: RoundsFigure,
  loaders: [loadRun],
  render: (args, context) => <RoundsFigure {...args} run={runOf(context)} />,
  args: { onView: fn(), onSelect: fn() },
} satisfies Meta<typeof RoundsFigure>;

export default meta;
type Story = StoryObj<typeof RoundsFigure>;

/** What each round brings, and a letter of the grid chosen. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const together = [...canvasElement.querySelectorAll('[data-together]')].map((bar) =>
      Number(bar.getAttribute('data-together')),
    );
    await expect(together).toHaveLength(2);
    await expect(together).toEqual(together.toSorted((one, other) => one - other));
    // The bars and the grid count the same letters.
    const met = [...canvasElement.querySelectorAll('.chances-of-letters thead button')].filter((_, letter) =>
      [...canvasElement.querySelectorAll('.chances-of-letters tbody tr')].some(
        (row) => row.querySelectorAll('td')[letter]?.getAttribute('data-meeting') === 'met',
      ),
    );
    await expect(together.at(-1)).toBe(met.length);
    await expect(canvas.queryByText(/share that this model finds/)).toBeNull();
    const [wrong] = canvas.getAllByRole('button', { name: /wrong$/ });
    if (wrong === undefined) throw new Error('the shipped run must have a wrong letter');
    await userEvent.click(wrong);
    const question = Number(wrong.closest('th')?.getAttribute('data-token'));
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: question, key: question - 31 });
    await expect(
      canvas.getByRole('heading', { name: new RegExp(`query ${String(question)} `) }),
    ).toBeVisible();
  },
};

/** A row a head and round: a pair has met as soon as one head of one round has brought it together. */
export const TwoHeads: Story = { loaders: [loadTwoHeads] };

const start = fn();

/** A live model could measure; what was measured of another run is not shown. */
export const Measurable: Story = {
  render: (args, context) => {
    const run = runOf(context);
    const other = {
      ...NOT_MEASURED,
      status: 'done' as const,
      of: {},
      request: null,
      result: { points: [{ rounds: 1, buckets: 4, mass: 0.5, top1: 0.5, top4: 0.5 }] },
    };
    const measure = { ready: true, measurements: { recovery: other }, start, stop: fn() };
    return <RoundsFigure {...args} run={run} measure={measure} />;
  },
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await expect(canvasElement.querySelectorAll('.recovery-line')).toHaveLength(0);
    await userEvent.click(canvas.getByRole('button', { name: /share that this model finds/ }));
    await expect(start).toHaveBeenCalledWith(
      'recovery',
      expect.objectContaining({ layer: 0 }),
      runOf(context),
    );
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
