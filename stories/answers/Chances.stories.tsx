import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Chances } from '../../components/answers/Chances.tsx';

const meta = {
  component: Chances,
  args: {
    chances: [
      ['met', 'split', 'beyond', 'met'],
      ['split', 'split', 'beyond', 'split'],
    ],
  },
} satisfies Meta<typeof Chances>;

export default meta;
type Story = StoryObj<typeof Chances>;

export const TwoHeadsFourRounds: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('2 of 8 chances brought them together.')).toBeVisible();
    await expect(canvas.getAllByRole('img').map(({ textContent }) => textContent)).toEqual(['●○×●', '○○×○']);
    await userEvent.tab();
    await expect(await canvas.findByRole('tooltip')).toHaveTextContent('same bucket but too far');
  },
};

/** Nothing met anywhere: the letter is likely to be wrong. */
export const NoneMet: Story = {
  args: { chances: [['split', 'beyond']] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/a typo is likely/)).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};
