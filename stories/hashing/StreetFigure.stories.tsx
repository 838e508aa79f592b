import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { StreetFigure } from '../../components/hashing/StreetFigure.tsx';

const meta = {
  component: StreetFigure,
  render: function Choosing(args) {
    const [map, setMap] = useState(args.map);
    return (
      <StreetFigure
        map={map}
        onMap={(next) => {
          setMap(next);
          args.onMap(next);
        }}
      />
    );
  },
  args: { map: 'codes', onMap: fn() },
} satisfies Meta<typeof StreetFigure>;

export default meta;
type Story = StoryObj<typeof StreetFigure>;

export const ASecondMapJoins: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByTestId('street-found')).toHaveTextContent('A–B');
    await userEvent.click(canvas.getByRole('radio', { name: 'both' }));
    await expect(canvas.getByTestId('street-found')).toHaveTextContent('A–B, B–C');
  },
};

export const RussianDark: Story = { args: { map: 'both' }, globals: { language: 'ru', theme: 'dark' } };
