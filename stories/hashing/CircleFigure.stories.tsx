import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { CircleFigure } from '../../components/hashing/CircleFigure.tsx';
import type { CirclePoint } from '../../src/figures/hashing/circlePoints.ts';
import { OPENING_EXAMPLE } from '../../src/figures/hashing/openingExample.ts';
import type { PlanePoint } from '../../src/figures/hashing/planeHash.ts';

const meta = {
  component: CircleFigure,
  render: function Controlled(args) {
    const [points, setPoints] = useState<Readonly<Record<CirclePoint, PlanePoint>>>(args.points);
    const [angles, setAngles] = useState<readonly number[]>(args.angles);
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
        onExample={(example) => {
          setPoints(example.points);
          setAngles(example.angles);
          args.onExample(example);
        }}
      />
    );
  },
  args: {
    points: OPENING_EXAMPLE.points,
    pair: ['Q', 'X1'],
    angles: OPENING_EXAMPLE.angles,
    buckets: OPENING_EXAMPLE.buckets,
    round: 0,
    onMove: fn(),
    onTurn: fn(),
    onRound: fn(),
    onExample: fn(),
  },
} satisfies Meta<typeof CircleFigure>;

export default meta;
type Story = StoryObj<typeof CircleFigure>;

const bucketsOf = (canvas: HTMLElement, name: string) =>
  Array.from(canvas.querySelectorAll(`[data-point=${name}] td`), (cell) => Number(cell.textContent));

const meetingsOf = (canvas: HTMLElement, row: 'here' | 'soFar') =>
  Array.from(canvas.querySelectorAll(`[data-meetings=${row}] td`), (cell) => cell.getAttribute('data-met'));

/** As it opens: near one another, parted in round 1, together in round 2; one meeting is enough. */
export const MissedAtFirst: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(meetingsOf(canvasElement, 'here')).toEqual(['false', 'true', 'true']);
    await expect(meetingsOf(canvasElement, 'soFar')).toEqual(['false', 'true', 'true']);
    await expect(canvas.getByTestId('circle-met')).toHaveTextContent('round 2 brings them together');
    await expect(canvas.getByRole('button', { name: 'Missed at first' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    // Far from Q it meets in no round.
    canvas.getByRole('slider', { name: 'Q' }).focus();
    await userEvent.keyboard('{ArrowRight>34/}');
    await expect(meetingsOf(canvasElement, 'soFar')).toEqual(['false', 'false', 'false']);
    await expect(canvas.getByTestId('circle-met')).toHaveTextContent('in none of the 3 rounds');
    await userEvent.click(canvas.getByRole('button', { name: 'Missed at first' }));
    await expect(meetingsOf(canvasElement, 'soFar')).toEqual(['false', 'true', 'true']);
  },
};

/** The table of the source, one press away. */
export const WorkedExample: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvas.queryByText(/divided by its length/)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Worked example' }));
    await expect(bucketsOf(canvasElement, 'X1')).toEqual([1, 4, 2]);
    await expect(bucketsOf(canvasElement, 'X2')).toEqual([2, 2, 3]);
    await expect(bucketsOf(canvasElement, 'Q')).toEqual([1, 4, 2]);
    await expect(canvas.getByTestId('circle-met')).toHaveTextContent('meet in round 1 already');
    await expect(canvas.getByText(/divided by its length/)).toBeVisible();
  },
};

export const MoveAPointByKeyboard: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const before = bucketsOf(canvasElement, 'Q');
    canvas.getByRole('slider', { name: 'Q' }).focus();
    for (let step = 0; step < 30; step++) await userEvent.keyboard('{ArrowLeft}');
    await expect(bucketsOf(canvasElement, 'Q')[0]).toBe((before[0] ?? NaN) + 1);
    await userEvent.click(canvas.getByRole('button', { name: /worked example/i }));
    await expect(bucketsOf(canvasElement, 'Q')).toEqual([1, 4, 2]);
  },
};

export const EightSectors: Story = { args: { buckets: 8 } };

export const RussianOnAPhone: Story = {
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
