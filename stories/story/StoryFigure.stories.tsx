import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { StoryFigure } from '../../components/story/StoryFigure.tsx';
import { layoutSpellings } from '../../src/figures/answers/spelling.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: StoryFigure,
  loaders: [loadRun],
  render: (args, context) => <StoryFigure {...args} run={runOf(context)} />,
  args: { onSelect: fn(), onView: fn(), onRounds: fn() },
} satisfies Meta<typeof StoryFigure>;

export default meta;
type Story = StoryObj<typeof StoryFigure>;

const wrongIn = (canvas: HTMLElement) => canvas.querySelectorAll('.story-said[data-wrong=true]');

/** Every wrong letter has a cause; the first of them is told. */
export const DefaultExample: Story = {
  play: async (context) => {
    const { canvasElement } = context;
    const run = runOf(context);
    const spelling = layoutSpellings(run.recording, run.pairs).find(({ rounds }) => rounds === 2);
    const wrong = [...wrongIn(canvasElement)];
    await expect(wrong).toHaveLength(spelling?.wrong ?? -1);
    for (const letter of wrong) await expect(letter).not.toHaveAttribute('data-cause', 'unknown');
    const first = canvasElement.querySelector('.story-letter[data-chosen=true]');
    await expect(first?.querySelector('[data-wrong=true]')).toBe(wrong[0]);
    await expect(canvasElement.querySelector('.story-card')).toHaveAttribute(
      'data-cause',
      wrong[0]?.getAttribute('data-cause'),
    );
  },
};

/** The rounds change the letters at once; what the run does not tell of more rounds is said. */
export const OtherRounds: Story = {
  play: async (context) => {
    const { args, canvas, canvasElement, userEvent } = context;
    const run = runOf(context);
    const choices = within(canvas.getByRole('radiogroup', { name: 'rounds' }));
    for (const { rounds, wrong } of layoutSpellings(run.recording, run.pairs)) {
      await userEvent.click(choices.getByRole('radio', { name: String(rounds) }));
      await expect(args.onRounds).toHaveBeenLastCalledWith(rounds);
      await expect(wrongIn(canvasElement)).toHaveLength(wrong);
    }
    await userEvent.click(choices.getByRole('radio', { name: '8' }));
    await expect(canvas.getByText(/With 8 rounds the copy is not known yet; this one has 4/)).toBeVisible();
  },
};

/** One row of letters, one tab stop: the arrow keys choose the next letter and the one before. */
export const ByKeyboard: Story = {
  args: { defaultSelection: { token: 40, key: 9 } },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const letters = canvas.getByRole('slider', { name: /^The copy/ });
    letters.focus();
    await expect(letters).toHaveAttribute('aria-valuenow', '9');
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 41, key: 10 });
    await expect(letters).toHaveAttribute('aria-valuenow', '10');
    await expect(
      [...canvasElement.querySelectorAll('.story-marked')].map((cell) => cell.getAttribute('data-token')),
    ).toEqual(['10', '41']);
    await userEvent.keyboard('{Home}');
    await expect(letters).toHaveAttribute('aria-valuenow', '1');
  },
};

/** In reading order every arc is whole; sorted, the one of a lost pair is broken. */
export const BreaksWhileSorting: Story = {
  args: { defaultView: { progress: 0 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const lost = canvasElement.querySelector('.story-said[data-cause=neverMet]');
    const first = wrongIn(canvasElement)[0];
    const letter = (lost ?? first)?.closest('.story-letter');
    if (letter === null || letter === undefined) throw new Error('there must be a wrong letter');
    await userEvent.click(letter);
    const broken = () => canvasElement.querySelector('.story-arc')?.getAttribute('data-broken');
    await expect(broken()).toBe('false');
    await userEvent.click(canvas.getByRole('button', { name: 'sorted by bucket' }));
    await expect(canvas.getByRole('slider', { name: /^From reading/ })).toBeVisible();
    await waitFor(() => expect(broken()).toBe(lost === null ? broken() : 'true'), { timeout: 5000 });
  },
};

export const AsATable: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await userEvent.click(await canvas.findByText('As a table'));
    const table = await canvas.findByRole('table');
    await expect(within(table).getAllByRole('row')).toHaveLength(1 + 31);
    await expect(canvasElement.querySelector('.figure-tools')).toBeVisible();
  },
};

/** Random weights: no letter, right or wrong, is blamed on hashing. */
export const Untrained: Story = {
  render: (args, context) => {
    const run = runOf(context);
    const recording = { ...run.recording, weights: { kind: 'random' as const } };
    return <StoryFigure {...args} run={{ ...run, recording }} />;
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('.story-card')).toHaveAttribute('data-cause', 'untrained');
    await expect(canvas.getByRole('heading')).toHaveTextContent(/^A model that compares few letters/);
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    await expect(canvasElement.querySelector('.story-copy')).toHaveAttribute('data-rows', '2');
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
