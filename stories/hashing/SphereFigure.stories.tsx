import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { SphereFigure } from '../../components/hashing/SphereFigure.tsx';

const meta = {
  component: SphereFigure,
  render: function Turning(args) {
    const [turn, setTurn] = useState(args.turn);
    return (
      <SphereFigure
        turn={turn}
        onTurn={(next) => {
          setTurn(next);
          args.onTurn(next);
        }}
      />
    );
  },
  args: { turn: { yaw: 0, pitch: 0 }, onTurn: fn() },
} satisfies Meta<typeof SphereFigure>;

export default meta;
type Story = StoryObj<typeof SphereFigure>;

/** A quarter turn brings another corner to the front; its opposite is behind. */
export const ByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement).toHaveTextContent('In front: bucket 2. Its opposite, behind: bucket 5.');
    canvas.getByRole('slider').focus();
    for (let step = 0; step < 9; step++) await userEvent.keyboard('{ArrowRight}');
    await expect(canvasElement).toHaveTextContent('In front: bucket 3. Its opposite, behind: bucket 0.');
  },
};

export const KoreanDark: Story = {
  args: { turn: { yaw: 30, pitch: 25 } },
  globals: { language: 'ko', theme: 'dark' },
};
