import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { MasksFigure } from '../../components/masks/MasksFigure.tsx';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: MasksFigure,
  loaders: [loadRun],
  render: (args, context) => <MasksFigure {...args} run={runOf(context)} />,
  args: { onView: fn(), onSelect: fn() },
} satisfies Meta<typeof MasksFigure>;

export default meta;
type Story = StoryObj<typeof MasksFigure>;

const fresh = (canvas: HTMLElement) =>
  Number(canvas.querySelector('.fresh-cells')?.getAttribute('data-fresh'));

const seenIn = (canvas: HTMLElement, kind: string) =>
  canvas.querySelector(`.matrix[data-kind=${kind}] [data-seen]`)?.getAttribute('data-seen') ?? '';
/** A condition is switched off, and on again: the round’s triangle follows, and the pairs by cause; the others stay. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const [before, all] = [seenIn(canvasElement, 'round'), seenIn(canvasElement, 'all')];
    const bucket = canvas.getByRole('switch', { name: 'same bucket' });
    const causes = () => canvasElement.querySelector('.causes [data-seen]')?.getAttribute('data-seen');
    const [causesBefore, freshBefore] = [causes(), fresh(canvasElement)];
    await expect(freshBefore).toBe(0);
    await userEvent.click(bucket);
    await expect(bucket).not.toBeChecked();
    await expect(args.onView).toHaveBeenLastCalledWith(expect.objectContaining({ bucket: false }));
    await waitFor(() => expect(seenIn(canvasElement, 'round').length).toBeGreaterThan(before.length));
    // What came into sight is seen coming in, and the pairs by cause tell the same.
    await expect(fresh(canvasElement)).toBeGreaterThan(0);
    await expect(canvas.getByTestId('causes-under')).toHaveTextContent(/switched on above/);
    const counted = canvasElement.querySelector(
      '.cause-legend [data-cause=attended] > span:last-child',
    )?.textContent;
    const pairs = /^([\d,]+) pairs? seen/.exec(canvas.getByText(/seen in this round/).textContent)?.[1];
    await expect(counted).toBe(pairs?.replace(',', ''));
    await userEvent.click(bucket);
    await waitFor(() => expect(seenIn(canvasElement, 'round')).toBe(before));
    await expect(causes()).toBe(causesBefore);
    await expect(canvas.queryByTestId('causes-under')).toBeNull();
    await userEvent.click(canvas.getByRole('radio', { name: 'Hugging Face' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ reading: 'huggingface' });
    await waitFor(() => expect(seenIn(canvasElement, 'all').length).toBeGreaterThan(all.length));
    await userEvent.click(canvas.getByRole('radio', { name: 'paper' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ reading: 'own' });
  },
};

/** Everything is set otherwise than at first. */
export const SetOtherwise: Story = {
  args: {
    defaultSelection: { head: 1, round: 1, token: 45, key: 14, pinned: true },
    defaultView: {
      reading: 'huggingface',
      bucket: false,
      lookBack: false,
      future: false,
      itself: false,
      over: 'all',
      exactZoom: [2, 0.25, 0.5],
      roundZoom: [4, 0.1, 0.6],
      allZoom: [3, 0, 0.5],
      causesZoom: [8, 0.5, 0.5],
    },
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const squares = canvas.getAllByRole('slider');
    await expect(squares).toHaveLength(4);
    const exact = canvasElement.querySelector<HTMLElement>('[data-kind=exact] [role=slider]');
    const round = canvasElement.querySelector('[data-kind=round] [role=slider]');
    for (const square of squares) await expect(square).toHaveAttribute('data-enlarged', 'true');
    await expect(canvas.queryAllByRole('switch', { checked: true })).toHaveLength(0);
    await expect(canvas.getByRole('radio', { name: 'Hugging Face' })).toBeChecked();
    await expect(canvas.getByRole('radio', { name: 'all rounds' })).toBeChecked();
    await expect(canvas.getByTestId('causes-under')).toHaveTextContent(/all four conditions/);
    // Every pair is seen.
    const everyKey = Array.from({ length: 64 }, (_, key) => key).join();
    await expect(seenIn(canvasElement, 'round')).toBe(Array.from({ length: 64 }, () => everyKey).join(';'));
    exact?.focus();
    await userEvent.keyboard('+');
    await expect(args.onView).toHaveBeenLastCalledWith({
      exactZoom: [4, expect.closeTo(0.375), expect.closeTo(0.625)],
    });
    await userEvent.keyboard('0');
    await expect(args.onView).toHaveBeenLastCalledWith({ exactZoom: [1, 0, 0] });
    await expect(exact).toHaveAttribute('data-enlarged', 'false');
    await expect(round).toHaveAttribute('data-enlarged', 'true');
  },
};

/** The view is given from outside: the figure shows it and only tells of changes. */
export const Held: Story = {
  args: {
    view: {
      reading: 'own',
      bucket: true,
      lookBack: true,
      future: true,
      itself: true,
      over: 'round',
      exactZoom: [1, 0, 0],
      roundZoom: [1, 0, 0],
      allZoom: [2, 0, 0.5],
      causesZoom: [1, 0, 0],
    },
  },
  play: async ({ canvas, userEvent, args }) => {
    const future = canvas.getByRole('switch', { name: 'not in the future' });
    await userEvent.click(future);
    await expect(args.onView).toHaveBeenLastCalledWith(expect.objectContaining({ future: false }));
    await expect(future).toBeChecked();
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
