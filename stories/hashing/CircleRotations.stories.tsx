import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CircleRotations } from '../../components/hashing/CircleRotations.tsx';
import { stripOfRotations } from '../../src/figures/hashing/rotationStrip.ts';

const meta = {
  component: CircleRotations,
  args: {
    strip: stripOfRotations({ x: 4, y: 3 }, { x: 3, y: 4 }, 4, 40),
    names: ['Q', 'X1'],
    buckets: 4,
  },
} satisfies Meta<typeof CircleRotations>;

export default meta;
type Story = StoryObj<typeof CircleRotations>;

const filled = (canvas: HTMLElement) => canvas.querySelectorAll('.agreement-strip [data-shared=true]').length;

/** The share told is that of the filled cells. */
export const WorkedExample: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.agreement-strip svg')).toHaveLength(40);
    await expect(canvas.getByTestId('strip-share')).toHaveTextContent(
      (filled(canvasElement) / 40).toFixed(2),
    );
  },
};

/** At a right angle four even sectors never hold both. */
export const NeverTogether: Story = {
  args: { strip: stripOfRotations({ x: 0, y: 1 }, { x: 1, y: 0 }, 4, 40) },
  play: async ({ canvasElement }) => {
    await expect(filled(canvasElement)).toBe(0);
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};
