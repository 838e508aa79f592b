import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { TrainingNotice } from '../../components/training/TrainingNotice.tsx';

const training = { step: 97, steps: 200, loss: 2.1, accuracy: 0.52, millisecondsLeft: 64_000 };

const meta = {
  component: TrainingNotice,
  args: { random: true, training: null, onStart: fn(), onShow: fn() },
} satisfies Meta<typeof TrainingNotice>;

export default meta;
type Story = StoryObj<typeof TrainingNotice>;

export const RandomWeights: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onStart).toHaveBeenCalledOnce();
  },
};

export const AnotherTrainingIsUnderWay: Story = {
  args: { onStart: null },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onShow).toHaveBeenCalledOnce();
  },
};

export const BeforeTheFirstLook: Story = {
  args: { training: { ...training, step: 4, accuracy: null }, onStart: null },
};

export const Learning: Story = {
  args: { random: false, training, onStart: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('value', '97');
    await expect(canvas.getByText(/52\.0 %/)).toBeVisible();
  },
};

export const Learnt: Story = {
  args: { random: false, training: { ...training, step: 200, accuracy: 0.987 }, onStart: null },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { training, onStart: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
