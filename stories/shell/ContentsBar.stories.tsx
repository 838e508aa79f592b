import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ContentsBar } from '../../components/shell/ContentsBar.tsx';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import { useText } from '../../components/parts/text.ts';

const meta = {
  component: ContentsBar,
  args: { entries: [], current: 'tape', onGo: fn(), onPresent: fn() },
  render: function Render(args) {
    const text = useText();
    const [current, setCurrent] = useState(args.current);
    const entries = DRAWN_FIGURES.map((id) => ({
      id,
      label: text(`contents.${id}`),
      href: `#/explore?figure=${id}`,
    }));
    return (
      <ContentsBar
        {...args}
        entries={entries}
        current={current}
        onGo={(id) => {
          setCurrent(id);
          args.onGo(id);
        }}
      />
    );
  },
} satisfies Meta<typeof ContentsBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const GoesToASection: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('link', { current: 'location' })).toHaveTextContent('Sorting');
    await userEvent.click(canvas.getByRole('link', { name: /Memory/ }));
    await expect(args.onGo).toHaveBeenCalledWith('memory');
    await expect(canvas.getByRole('link', { current: 'location' })).toHaveTextContent('Memory');
    await userEvent.click(canvas.getByRole('button', { name: /One part at a time/ }));
    await expect(args.onPresent).toHaveBeenCalledOnce();
  },
};

export const AboveTheFirst: Story = {
  args: { current: null },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { current: 'location' })).toBeNull();
  },
};

/** It is wider than the screen, and moves so that the reader sees where they are. */
export const RussianOnAPhone: Story = {
  args: { current: 'memory' },
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    const { left, right } = canvas.getByRole('link', { current: 'location' }).getBoundingClientRect();
    await expect(left).toBeGreaterThanOrEqual(0);
    await expect(right).toBeLessThanOrEqual(window.innerWidth);
  },
};
