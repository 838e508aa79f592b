import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Explain } from '../../components/parts/Explain.tsx';

const meta = {
  component: Explain,
  args: { term: 'buckets', children: 'buckets' },
} satisfies Meta<typeof Explain>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('tooltip')).toBeNull();
  },
};

export const OpensOnFocus: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    const tooltip = await canvas.findByRole('tooltip');
    await expect(tooltip).toHaveTextContent('[xR; −xR]');
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(tooltip.textContent);
  },
};

export const EscapeCloses: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await canvas.findByRole('tooltip');
    await userEvent.keyboard('{Escape}');
    await expect(canvas.queryByRole('tooltip')).toBeNull();
    await expect(canvas.getByRole('button')).toHaveFocus();
  },
};

export const OpensOnHover: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(canvas.getByRole('button'));
    await expect(await canvas.findByRole('tooltip')).toBeVisible();
  },
};

export const LongTextOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { term: 'seedChoice', children: 'Почему это зерно?' },
  decorators: [
    (Story) => (
      <div style={{ textAlign: 'right' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    const { left, right } = (await canvas.findByRole('tooltip')).getBoundingClientRect();
    await expect(left).toBeGreaterThanOrEqual(0);
    await expect(right).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const Dark: Story = { ...OpensOnFocus, tags: ['!autodocs'], globals: { theme: 'dark' } };
