import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { PresenterBar } from '../../components/shell/PresenterBar.tsx';

const meta = {
  component: PresenterBar,
  args: { section: 'masks', place: 3, stops: 12, onMove: fn(), onLeave: fn() },
} satisfies Meta<typeof PresenterBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const InTheMiddle: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Masks · 3 of 12');
    await userEvent.click(canvas.getByRole('button', { name: 'Next part' }));
    await expect(args.onMove).toHaveBeenLastCalledWith(1);
    await userEvent.click(canvas.getByRole('button', { name: 'One part back' }));
    await expect(args.onMove).toHaveBeenLastCalledWith(-1);
    await userEvent.click(canvas.getByRole('button', { name: 'Show the whole page' }));
    await expect(args.onLeave).toHaveBeenCalledOnce();
  },
};

export const AtTheEnd: Story = {
  args: { place: 12 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Next part' })).toHaveAttribute('aria-disabled', 'true');
  },
};
