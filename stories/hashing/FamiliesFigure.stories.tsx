import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn } from 'storybook/test';
import { FamiliesFigure } from '../../components/hashing/FamiliesFigure.tsx';
import { hashingDefinition } from '../../src/figures/hashing/definition.ts';
import { firstView } from '../../src/figures/figureDefinition.ts';

const meta = {
  component: FamiliesFigure,
  render: function Changing(args) {
    const [view, setView] = useState(args.view);
    return (
      <FamiliesFigure
        view={view}
        onView={(change) => {
          setView({ ...view, ...change });
          args.onView(change);
        }}
      />
    );
  },
  args: { view: firstView(hashingDefinition), onView: fn() },
} satisfies Meta<typeof FamiliesFigure>;

export default meta;
type Story = StoryObj<typeof FamiliesFigure>;

const card = (canvas: HTMLElement, family: string) => {
  const found = canvas.querySelector<HTMLElement>(`[data-family=${family}]`);
  if (found === null) throw new Error(`there must be a card of ${family}`);
  return found;
};

/** Equal words always collide; a changed bit, element or angle moves the formula. */
export const ChangeEach: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const bits = card(canvasElement, 'bits');
    await expect(bits).toHaveTextContent('1 − d / n = 0.75');
    await userEvent.click(canvas.getByRole('button', { name: /^bit 3 of B/ }));
    await userEvent.click(canvas.getByRole('button', { name: /^bit 8 of B/ }));
    await expect(bits).toHaveTextContent('40 of 40 = 1.00');
    await userEvent.click(canvas.getByRole('button', { name: 'e is in B' }));
    await expect(card(canvasElement, 'sets')).toHaveTextContent('|A ∩ B| / |A ∪ B| = 0.75');
    const [slider] = canvas.getAllByRole('slider');
    if (slider !== undefined) await fireEvent.change(slider, { target: { value: '90' } });
    await expect(card(canvasElement, 'hyperplanes')).toHaveTextContent('1 − θ / π = 0.50');
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
