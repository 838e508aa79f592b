import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { AttentionFigure } from '../../components/attention/AttentionFigure.tsx';
import { loadRun, loadTwoHeads, runOf } from '../fixtures/recordedRun.ts';

type Args = ComponentProps<typeof AttentionFigure>;

const meta = {
  component: AttentionFigure,
  loaders: [loadRun],
  render: (args, context) => <AttentionFigure {...args} run={runOf(context)} />,
  args: { onSelect: fn(), onHover: fn(), onView: fn() },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const says = (canvas: HTMLElement) => canvas.querySelector('[data-testid=attention-says]');
const strip = (canvas: HTMLElement, id: string) => canvas.querySelector(`[data-strip=${id}]`);
const bars = (canvas: HTMLElement) => canvas.querySelectorAll('.attention-bar');
const topBars = (canvas: HTMLElement) => canvas.querySelectorAll('.attention-bar[data-top=true]');

/** As the page opens: the “e” of “meet” asks, and one of fifty keys carries most of the weight. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(bars(canvasElement)).toHaveLength(50);
    await expect(topBars(canvasElement)).toHaveLength(1);
    await expect(says(canvasElement)).toHaveTextContent(
      '“e” asks 50 letters. “t”, 31 places before it, gets 61.6% of the weight, and it is the answer',
    );
    await expect(canvasElement.querySelector('[data-answer=true][data-key="19"]')).not.toBeNull();
    await expect(strip(canvasElement, 'letter')).toHaveTextContent('the top 1 of 50 keys carries 61.6%');
    await userEvent.click(canvas.getByRole('radio', { name: '4' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ top: 4 });
    await expect(topBars(canvasElement)).toHaveLength(4);
    await expect(strip(canvasElement, 'letter')).toHaveTextContent('the top 4 of 50 keys carry 71.9%');
    await expect(strip(canvasElement, 'questions')).toHaveTextContent('mean of the 31 letters');
    // Every pair is scored, and the number grows with the square of the length.
    await expect(canvas.getByText('2,016 pairs')).toBeVisible();
    await expect(canvas.getByText('≈ 2.1 billion pairs')).toBeVisible();
  },
};

/** Another letter asks: by key, by click, and the numbers are its own. */
export const AnotherLetterAsks: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const letters = canvas.getByRole('slider', { name: 'The letter that asks' });
    letters.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 51 });
    await expect(says(canvasElement)).toHaveTextContent('“t” asks 51 letters');
    await expect(letters).toHaveAttribute('aria-valuetext', expect.stringContaining('65.2%, its answer'));
    await userEvent.click(canvas.getByRole('radio', { name: '8' }));
    await expect(strip(canvasElement, 'letter')).toHaveTextContent('the top 8 of 51 keys carry');
    const hit = canvasElement.querySelector('.attention-hit');
    if (hit === null) throw new Error('there must be a place to click at');
    const { left, top, width, height } = hit.getBoundingClientRect();
    const at = (position: number) => ({
      target: hit,
      coords: { clientX: left + ((position + 0.5) / 64) * width, clientY: top + height / 2 },
    });
    await userEvent.pointer(at(3));
    await expect(args.onHover).toHaveBeenLastCalledWith({ token: 51, key: 3 });
    await expect(canvasElement.querySelector('[data-named="3"]')).toHaveTextContent(/^m 3 · [\d.]+%$/);
    await userEvent.pointer({ keys: '[MouseLeft]', ...at(16) });
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 16 });
    await expect(says(canvasElement)).toHaveTextContent(/“m” asks 16 letters and has no answer to find/);
    await expect(bars(canvasElement)).toHaveLength(16);
    letters.focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: true });
    await userEvent.keyboard('{Escape}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: false });
  },
};

/** The first letter has none before it. */
export const NobodyToAsk: Story = {
  args: { defaultSelection: { token: 0 } },
  play: async ({ canvasElement }) => {
    await expect(bars(canvasElement)).toHaveLength(0);
    await expect(says(canvasElement)).toHaveTextContent('The first letter has none before it to ask.');
    await expect(strip(canvasElement, 'letter')).toBeNull();
    await expect(strip(canvasElement, 'all')).toHaveTextContent('mean of all 63 letters');
  },
};

/** Fewer keys than k: all of them carry all the weight. */
export const FewerKeysThanK: Story = {
  args: { defaultSelection: { token: 3 }, defaultView: { top: 8 } },
  play: async ({ canvasElement }) => {
    await expect(strip(canvasElement, 'letter')).toHaveTextContent('the top 3 of 3 keys carry 100.0%');
  },
};

/** With two heads the sentence says whose weights these are. */
export const TwoHeads: Story = {
  loaders: [loadTwoHeads],
  args: { defaultSelection: { head: 1 } },
  play: async ({ canvasElement }) => {
    await expect(says(canvasElement)).toHaveTextContent(/^Block 1, head 2: “e” asks 50 letters/);
  },
};

export const Projector: Story = { globals: { theme: 'projector' } };

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    // Rows of sixteen, and each letter of them in its place.
    await expect(canvasElement.querySelectorAll('.attention-letter')).toHaveLength(64);
    await expect(topBars(canvasElement)).toHaveLength(1);
  },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
