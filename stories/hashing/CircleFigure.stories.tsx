import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { CircleFigure } from '../../components/hashing/CircleFigure.tsx';
import { WORKED_EXAMPLE, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';

const meta = {
  component: CircleFigure,
  render: function Controlled(args) {
    const [points, setPoints] = useState<Readonly<Record<string, PlanePoint>>>(args.points);
    const [angles, setAngles] = useState(args.angles);
    const [round, setRound] = useState(args.round);
    return (
      <CircleFigure
        {...args}
        points={points}
        angles={angles}
        round={round}
        onMove={(name, point) => {
          setPoints({ ...points, [name]: point });
          args.onMove(name, point);
        }}
        onTurn={(turned, angle) => {
          setAngles(angles.map((each, index) => (index === turned ? angle : each)));
          args.onTurn(turned, angle);
        }}
        onRound={setRound}
        onRestore={() => {
          setPoints(args.points);
          setAngles(args.angles);
          args.onRestore();
        }}
      />
    );
  },
  args: {
    points: WORKED_EXAMPLE.points,
    angles: WORKED_EXAMPLE.angles,
    buckets: WORKED_EXAMPLE.buckets,
    round: 0,
    onMove: fn(),
    onTurn: fn(),
    onRound: fn(),
    onRestore: fn(),
  },
} satisfies Meta<typeof CircleFigure>;

export default meta;
type Story = StoryObj<typeof CircleFigure>;

const bucketsOf = (canvas: HTMLElement, name: string) =>
  Array.from(canvas.querySelectorAll(`[data-point=${name}] td`), (cell) => Number(cell.textContent));

export const WorkedExample: Story = {
  play: async ({ canvasElement }) => {
    await expect(bucketsOf(canvasElement, 'X1')).toEqual([1, 4, 2]);
    await expect(bucketsOf(canvasElement, 'X2')).toEqual([2, 2, 3]);
    await expect(bucketsOf(canvasElement, 'Q')).toEqual([1, 4, 2]);
  },
};

export const MoveAPointByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    canvas.getByRole('slider', { name: 'Q' }).focus();
    for (let step = 0; step < 30; step++) await userEvent.keyboard('{ArrowLeft}');
    await expect(bucketsOf(canvasElement, 'Q')[0]).toBe(2);
    await userEvent.click(canvas.getByRole('button', { name: /worked example/i }));
    await expect(bucketsOf(canvasElement, 'Q')).toEqual([1, 4, 2]);
  },
};

export const EightSectors: Story = { args: { buckets: 8 } };

export const RussianOnAPhone: Story = {
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
