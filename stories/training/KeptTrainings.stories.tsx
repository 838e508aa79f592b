import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { KeptTrainings } from '../../components/training/KeptTrainings.tsx';
import '../../components/training/training.css';

const facts = { tokens: 64, layers: 1, heads: 2, steps: 500 };

const meta = {
  component: KeptTrainings,
  args: {
    kept: [
      { id: 'a', savedAt: Date.UTC(2026, 2, 3, 10, 20), step: 150, ...facts },
      { id: 'b', savedAt: Date.UTC(2026, 2, 1, 18, 5), step: 500, ...facts },
    ],
    ...{ onTakeUp: fn(), onDecline: fn() },
  },
} satisfies Meta<typeof KeptTrainings>;

export default meta;
type Story = StoryObj<typeof KeptTrainings>;

export const Two: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const [first] = canvas.getAllByRole('button', { name: 'Take it up' });
    await userEvent.click(first as HTMLElement);
    await expect(args.onTakeUp).toHaveBeenCalledWith('a');
    const [, second] = canvas.getAllByRole('button', { name: 'Discard it' });
    await userEvent.click(second as HTMLElement);
    await expect(args.onDecline).toHaveBeenCalledWith('b');
  },
};

export const WhileAnotherRuns: Story = { args: { onTakeUp: null } };
