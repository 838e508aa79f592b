import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CostPanel } from '../../components/memory/CostPanel.tsx';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: CostPanel,
  loaders: [loadRun],
  render: (args, context) => {
    const { cost, backend } = runOf(context).recording;
    return <CostPanel {...{ cost, backend }} {...args} />;
  },
  args: { live: false },
} satisfies Meta<typeof CostPanel>;

export default meta;
type Story = StoryObj<typeof CostPanel>;

export const MeasuredBefore: Story = {
  play: async (context) => {
    const kilobytes = Math.round(runOf(context).recording.cost.peakBytes / 1000);
    await expect(context.canvas.getByTestId('peak').textContent.replaceAll(/\D/g, '')).toBe(
      String(kilobytes),
    );
  },
};

export const MeasuredOnTheGraphicsCard: Story = {
  args: {
    live: true,
    cost: { peakBytes: 1_528_576, milliseconds: 4.25 },
    backend: { backend: 'webgpu', adapter: 'nvidia ampere', software: false },
  },
};

export const LargestRun: Story = {
  args: {
    live: true,
    cost: { peakBytes: 123_456_789, milliseconds: 98_765.4 },
    backend: { backend: 'cpu', adapter: '', software: false },
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const Dark: Story = { tags: ['!autodocs'], globals: { theme: 'dark' } };
