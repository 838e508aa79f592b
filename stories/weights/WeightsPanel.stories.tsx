import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { WeightsPanel } from '../../components/weights/WeightsPanel.tsx';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

const opened = {
  name: 'duplication-64.safetensors',
  config: duplicationConfig(64),
  steps: 600,
  chosenBuckets: null,
  ignored: [],
  filled: [],
};

const meta = {
  component: WeightsPanel,
  args: {
    ...{ opened: null, opening: null, failure: null, isShown: true, isReady: true },
    ...{ onFiles: fn(), onClose: fn(), onShow: fn(), onDismiss: fn() },
  },
} satisfies Meta<typeof WeightsPanel>;

export default meta;
type Story = StoryObj<typeof WeightsPanel>;

export const NothingIsOpen: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const input = canvasElement.querySelector('input');
    await userEvent.upload(input as HTMLInputElement, new File(['x'], 'a.safetensors'));
    await expect(args.onFiles).toHaveBeenCalledOnce();
  },
};

export const NoModelYet: Story = { args: { isReady: false } };

export const Reading: Story = { args: { opening: 'duplication-64.safetensors' } };

export const Open: Story = {
  args: { opened },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByText(/trained for 600 steps/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Close this file' }));
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

export const FromTransformers: Story = {
  args: {
    opened: {
      ...opened,
      ...{ name: 'model.safetensors', steps: null, chosenBuckets: [2, 4] },
      ...{ ignored: ['torch_dtype', 'hash_seed'], filled: ['lm_head.bias', 'lm_head.decoder.weight'] },
    },
  },
};

export const AnotherNetworkIsShown: Story = {
  args: { opened, isShown: false },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Go back to its settings' }));
    await expect(args.onShow).toHaveBeenCalledOnce();
  },
};

export const Refused: Story = {
  args: {
    opened,
    failure: {
      code: 'networkRefused',
      ...{ file: 'other.safetensors', field: 'modelDim', actual: '256', required: '64' },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(/modelDim is 256; here it must be 64/);
  },
};
