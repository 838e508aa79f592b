import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import '../../components/answers/tickets.css';
import { Tickets } from '../../components/answers/Tickets.tsx';

const meta = {
  component: Tickets,
  args: {
    tickets: [
      ['met', 'split', 'beyond', 'met'],
      ['split', 'split', 'beyond', 'split'],
    ],
  },
} satisfies Meta<typeof Tickets>;

export default meta;
type Story = StoryObj<typeof Tickets>;

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
  args: { tickets: [['split', 'beyond']] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/a typo is likely/)).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};
