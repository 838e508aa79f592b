import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TokenSwatches } from '../fixtures/TokenSwatches.tsx';

const TEXT = ['--ink', '--muted', '--accent-text'];

const meta = {
  component: TokenSwatches,
  tags: ['!autodocs'],
  args: { asText: TEXT },
  // Another theme has other colours to read.
  render: (args, { globals }) => <TokenSwatches key={String(globals['theme'])} {...args} />,
  play: async ({ canvasElement }) => {
    for (const name of TEXT) {
      const row = canvasElement.querySelector<HTMLElement>(`[data-token="${name}"]`);
      await expect(Number(row?.dataset['contrast'])).toBeGreaterThanOrEqual(4.5);
    }
  },
} satisfies Meta<typeof TokenSwatches>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Light: Story = {};
export const Dark: Story = { globals: { theme: 'dark' } };
export const Projector: Story = { globals: { theme: 'projector' } };
