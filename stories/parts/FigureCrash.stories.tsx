import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { FigureCrash } from '../../components/parts/FigureCrash.tsx';

const meta = {
  component: FigureCrash,
  args: { error: new RangeError('the recording does not hold causes'), resetErrorBoundary: fn() },
} satisfies Meta<typeof FigureCrash>;

export default meta;
type Story = StoryObj<typeof FigureCrash>;

export const SaysWhyAndTriesAgain: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('the recording does not hold causes');
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.resetErrorBoundary).toHaveBeenCalledOnce();
  },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
