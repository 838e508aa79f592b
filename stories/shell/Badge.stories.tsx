import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Badge } from '../../components/shell/Badge.tsx';

const meta = {
  component: Badge,
  args: { backend: null, state: 'recorded', weights: 'shipped' },
} satisfies Meta<typeof Badge>;

export default meta;
type Story = StoryObj<typeof meta>;

const software = { backend: 'webgpu', adapter: 'google swiftshader', software: true } as const;

export const Recorded: Story = {};

export const NoRunYet: Story = { args: { state: 'empty' } };

export const Starting: Story = { args: { state: 'starting' } };

export const Computing: Story = { args: { state: 'running', backend: software } };

export const LiveOnTheGraphicsCard: Story = {
  args: { state: 'live', backend: { backend: 'webgpu', adapter: 'nvidia ampere', software: false } },
};

export const LiveInSoftware: Story = {
  args: { state: 'live', backend: software },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('google swiftshader');
  },
};

export const LiveWithoutGraphicsCard: Story = {
  args: { state: 'live', backend: { backend: 'wasm', adapter: '', software: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('WASM');
  },
};

export const Untrained: Story = {
  args: { state: 'live', backend: { backend: 'cpu', adapter: '', software: false }, weights: 'random' },
};

export const TrainedHere: Story = {
  args: {
    state: 'live',
    backend: { backend: 'webgpu', adapter: 'nvidia ampere', software: false },
    weights: 'trainedHere',
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('trained here');
  },
};

export const Stopped: Story = { args: { state: 'failed' } };

export const LongAdapterOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: {
    state: 'live',
    backend: {
      backend: 'webgpu',
      adapter: 'ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 4090 Laptop GPU/PCIe/SSE2, OpenGL ES 3.2)',
      software: false,
    },
    weights: 'random',
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status').getBoundingClientRect().right).toBeLessThanOrEqual(
      window.innerWidth,
    );
  },
};

export const Dark: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  args: { state: 'live', backend: software },
};
