import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Crash } from '../../components/shell/Crash.tsx';

const meta = {
  component: Crash,
  args: {
    error: new RangeError('the recording does not hold bucketIds of layer 0 as int32; record it first'),
    resetErrorBoundary: fn(),
  },
} satisfies Meta<typeof Crash>;

export default meta;
type Story = StoryObj<typeof meta>;

export const FigureCannotBeDrawn: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('bucketIds of layer 0');
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.resetErrorBoundary).toHaveBeenCalledOnce();
  },
};

export const NotAnError: Story = {
  args: { error: 'a text that was thrown' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('a text that was thrown');
  },
};
