import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TrainingCurve } from '../../components/training/TrainingCurve.tsx';
import { madeCurve } from '../fixtures/madeCurve.ts';

const meta = {
  component: TrainingCurve,
  args: { curve: madeCurve(200, 200), steps: 200, symbols: 63 },
} satisfies Meta<typeof TrainingCurve>;

export default meta;
type Story = StoryObj<typeof meta>;

export const LeavesChanceAtOnce: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('guessing: ln 63 = 4.14')).toBeVisible();
    await expect(canvas.getByRole('img', { name: /guessing costs 4\.14/ })).toBeVisible();
    await expect(canvas.getByRole('img', { name: /Right letters/ })).toBeVisible();
  },
};

export const HalfWay: Story = { args: { curve: madeCurve(97, 200) } };

export const NothingYet: Story = { args: { curve: [] } };

export const WorseThanChanceAtFirst: Story = {
  args: { curve: madeCurve(120, 200).map((point) => ({ ...point, loss: point.loss + 9 / point.step })) },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ko', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const Dark: Story = { tags: ['!autodocs'], globals: { theme: 'dark' } };
