import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { StepCostTable } from '../../components/memory/StepCostTable.tsx';

const meta = {
  component: StepCostTable,
  args: { status: 'idle', costs: null, failure: null, onMeasure: fn() },
} satisfies Meta<typeof StepCostTable>;

export default meta;
type Story = StoryObj<typeof StepCostTable>;

const costs = {
  reversible: { peakBytes: 4_150_000, milliseconds: [579, 566, 601, 570, 588] },
  stored: { peakBytes: 15_430_000, milliseconds: [691, 655, 702, 684, 690] },
};

export const NotMeasured: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure it here' }));
    await expect(args.onMeasure).toHaveBeenCalledOnce();
  },
};

export const Measuring: Story = {
  args: { status: 'running' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Measure it here' })).toBeDisabled();
  },
};

export const Measured: Story = {
  args: { status: 'done', costs },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(3);
    await expect(canvas.getByText('580 ms, median of 5 (570–600 ms)')).toBeVisible();
  },
};

export const Failed: Story = {
  args: { status: 'failed', failure: { code: 'outOfMemory' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('out of memory');
  },
};

export const RussianOnAPhone: Story = {
  args: { status: 'done', costs },
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = {
  args: { status: 'done', costs },
  globals: { language: 'ko', theme: 'dark' },
};
