import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { LARGE_MODEL, SMALL_MODEL } from '../../src/costs/exampleModels.ts';
import { viewOfNetwork } from '../../src/figures/memory/memoryView.ts';
import { costing, COSTING_ARGS, type CostingArgs } from '../fixtures/costing.tsx';
import { loadRun } from '../fixtures/recordedRun.ts';

const meta = {
  loaders: [loadRun],
  render: costing,
  args: COSTING_ARGS,
} satisfies Meta<CostingArgs>;

export default meta;
type Story = StoryObj<CostingArgs>;

/** Tokens that fit after a remedy. */
function longest(canvas: HTMLElement, remedy: string): number {
  return Number(canvas.querySelector(`.ladder [data-remedy=${remedy}]`)?.getAttribute('data-longest'));
}

function crossing(canvas: HTMLElement, variant: string): string {
  return canvas.querySelector(`.crossing[data-variant=${variant}] text`)?.textContent ?? '';
}

/** All remedies taken, as an address may ask for. */
const REFORMER = { recompute: true, hash: true, reversible: true, slice: true } as const;

async function openMore({ canvas, userEvent }: Parameters<NonNullable<Story['play']>>[0]): Promise<void> {
  await userEvent.click(canvas.getByText(/^More: network/));
}

export const SizesByHand: Story = {
  args: { defaultView: REFORMER },
  play: async (context) => {
    const { canvas, canvasElement, userEvent, args } = context;
    await openMore(context);
    await userEvent.click(canvas.getByRole('button', { name: 'layers: less' }));
    await expect(args.onView).toHaveBeenLastCalledWith(viewOfNetwork({ ...LARGE_MODEL, layers: 8 }));
    const eight = longest(canvasElement, 'recompute');
    await userEvent.click(canvas.getByRole('radio', { name: 'A: 12 × 1024' }));
    await expect(longest(canvasElement, 'recompute')).toBeLessThan(eight);
    // A number of heads that does not divide the width is named, and what is drawn stays.
    const heads = canvas.getByRole('textbox', { name: 'heads h' });
    await userEvent.clear(heads);
    await userEvent.type(heads, '7');
    await expect(canvas.getByRole('alert')).toHaveTextContent('does not divide the width 1,024');
    await expect(heads).toHaveAttribute('aria-invalid', 'true');
    await expect(crossing(canvasElement, 'reformer')).toBe('275K');
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(canvas.queryByRole('alert')).toBeNull();
    await expect(heads).toHaveValue('8');
    await userEvent.click(canvas.getByRole('radio', { name: 'B: 6 × 256' }));
    await expect(args.onView).toHaveBeenLastCalledWith(viewOfNetwork(SMALL_MODEL));
    await userEvent.click(canvas.getByRole('radio', { name: 'the shown run' }));
    await expect(canvas.getByRole('textbox', { name: 'chunk length m' })).toHaveValue('8');
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(canvas.getByRole('radio', { name: 'A: 12 × 1024' })).toBeChecked();
  },
};

export const HalfPrecision: Story = {
  args: { defaultView: { ...REFORMER, sizesOpen: true } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const before = longest(canvasElement, 'slice');
    await userEvent.click(canvas.getByRole('radio', { name: 'float16, 2 bytes' }));
    await expect(longest(canvasElement, 'slice') / before).toBeCloseTo(2, 3);
    await expect(canvas.getByTestId('expression')).toHaveTextContent(/^16P \+ 2b/);
  },
};

export const SingleRemedies: Story = {
  args: { defaultView: { ...REFORMER, sizesOpen: true } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const struck = () =>
      [...canvas.getByTestId('expression').querySelectorAll('del')].map(({ textContent }) => textContent);
    await expect(struck()).toEqual(['nl', '10d', '2hL²', 'hL', '2f']);
    const all = longest(canvasElement, 'slice');
    const row = within(canvas.getByRole('group', { name: 'single remedies' }));
    // Without hashing the length hardly changes.
    await userEvent.click(row.getByRole('checkbox', { name: 'hashing' }));
    await expect(longest(canvasElement, 'slice') / all).toBeGreaterThan(0.9);
    await expect(struck()).toEqual(['nl', '10d', '2hL²', '2f']);
    // The chosen remedies have a curve of their own now.
    await expect(canvasElement.querySelector('.curve-name[data-variant=own]')).toHaveTextContent(
      'your remedies',
    );
    await expect(crossing(canvasElement, 'own')).toBe('255K');
    // Without reversible blocks it does.
    await userEvent.click(row.getByRole('checkbox', { name: 'reversible blocks' }));
    await expect(longest(canvasElement, 'slice') / all).toBeLessThan(0.1);
    await userEvent.click(row.getByRole('checkbox', { name: 'sliced feed-forward' }));
    await userEvent.click(row.getByRole('checkbox', { name: 'recomputed softmax' }));
    await expect(struck()).toEqual([]);
    await expect(canvas.getByTestId('expression')).toHaveTextContent('16P + 4bnl[L(10d + 2f) + 2hL²]');
  },
};
