import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import '../../components/machine/machine.css';
import { MachinePanel } from '../../components/machine/MachinePanel.tsx';
import { machineOf } from '../../src/figures/machine/machine.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

const meta = {
  component: MachinePanel,
  args: {
    machine: machineOf(duplicationConfig(64), 'reversible'),
    part: 'attention',
    layer: 0,
    onClose: fn(),
    onOpen: fn(),
  },
} satisfies Meta<typeof MachinePanel>;

export default meta;
type Story = StoryObj<typeof MachinePanel>;

export const Attention: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('region', { name: 'LSH attention' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'hashing' }));
    await expect(args.onOpen).toHaveBeenCalledWith('hashing');
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** Nothing is multiplied where tokens come in: there is no count of operations. */
export const Tokens: Story = {
  args: { part: 'tokens' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('multiply-adds, one pass')).toBeNull();
  },
};

/** Alone on a page: there is no other figure to open. */
export const NothingToOpen: Story = {
  args: { onOpen: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
  },
};

export const Stack: Story = { args: { part: 'stack' } };

export const RussianOnAPhone: Story = {
  args: { part: 'feedForward' },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
