import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { handRecording } from '../../examples/external/src/handRecording.ts';
import { OneFigure } from '../../examples/external/src/OneFigure.tsx';

/** The figure of the example page, fed by hand. */
const meta = {
  component: OneFigure,
  tags: ['!autodocs'],
  args: {
    recording: handRecording,
    letters: Array.from('bucketbucket'),
    pairs: [6, 7, 8, 9, 10].map((question) => ({ question, answer: question - 5 })),
  },
} satisfies Meta<typeof OneFigure>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TwelveTokens: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('.cell[data-position="11"]').length).toBeGreaterThan(0);
    // After the scrubber.
    const [, tape] = canvas.getAllByRole('slider');
    if (tape === undefined) throw new Error('there must be a tape');
    tape.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(tape).toHaveAttribute('aria-valuenow', '1');
  },
};
