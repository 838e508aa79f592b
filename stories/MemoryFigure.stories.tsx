import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { MemoryFigure } from '../components/memory/MemoryFigure.tsx';
import { LARGE_MODEL, SMALL_MODEL } from '../src/costs/exampleModels.ts';
import { VARIANTS } from '../src/costs/variants.ts';

const meta = {
  component: MemoryFigure,
  render: function Controlled(args) {
    const [budget, setBudget] = useState(args.budget);
    const [shown, setShown] = useState(args.shown);
    return (
      <MemoryFigure
        {...args}
        budget={budget}
        shown={shown}
        onBudget={(bytes) => {
          setBudget(bytes);
          args.onBudget(bytes);
        }}
        onShown={(variants) => {
          setShown(variants);
          args.onShown(variants);
        }}
      />
    );
  },
  args: {
    sizes: LARGE_MODEL,
    budget: 16e9,
    shown: ['transformer', 'reformer'],
    onBudget: fn(),
    onShown: fn(),
  },
} satisfies Meta<typeof MemoryFigure>;

export default meta;
type Story = StoryObj<typeof MemoryFigure>;

export const TwoCurves: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const longest = () =>
      Number(canvasElement.querySelector('.ladder [data-variant=reformer]')?.getAttribute('data-longest'));
    const before = longest();
    await userEvent.click(canvas.getByRole('radio', { name: '80 GB' }));
    await expect(args.onBudget).toHaveBeenCalledWith(80e9);
    await expect(longest()).toBeGreaterThan(4 * before);
  },
};

export const CurvesOnDemand: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Performer' }));
    await expect(canvasElement.querySelectorAll('.memory-curve')).toHaveLength(3);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Transformer' }));
    await expect(canvasElement.querySelectorAll('.memory-curve')).toHaveLength(2);
  },
};

export const EveryCurve: Story = { args: { shown: VARIANTS } };

export const SmallModel: Story = { args: { sizes: SMALL_MODEL, budget: 4e9 } };

export const NoCurve: Story = { args: { shown: [] } };

export const RussianOnAPhone: Story = {
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
