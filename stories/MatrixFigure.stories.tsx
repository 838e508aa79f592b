import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { MatrixFigure } from '../components/masks/MatrixFigure.tsx';
import { layoutMatrix, type Matrix } from '../src/figures/matrix.ts';
import { loadRun, runOf } from './fixtures/recordedRun.ts';
import { Selecting } from './fixtures/Selecting.tsx';

const meta = {
  component: MatrixFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs } = runOf(context);
    const recorded = { matrix: layoutMatrix(recording, { layer: 0, head: 0, round: 0 }, args.kind, pairs) };
    return (
      <div style={{ maxWidth: 560 }}>
        <Selecting first={args.selected} onSelect={args.onSelect}>
          {(selected, select) => (
            <MatrixFigure {...recorded} {...args} selected={selected} onSelect={select} />
          )}
        </Selecting>
      </div>
    );
  },
  args: { kind: 'round', head: 1, rounds: 1, selected: 36, onSelect: fn() },
} satisfies Meta<typeof MatrixFigure>;

export default meta;
type Story = StoryObj<typeof MatrixFigure>;

const missed = (canvas: HTMLElement) => canvas.querySelectorAll('[data-missed]').length;

export const Exact: Story = {
  args: { kind: 'exact', rounds: 2 },
  play: async ({ canvasElement }) => {
    await expect(missed(canvasElement)).toBe(0);
  },
};

export const OneRound: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(missed(canvasElement)).toBeGreaterThan(0);
    await expect(canvas.getByTestId('sight-round')).toHaveTextContent(String(31 - missed(canvasElement)));
  },
};

export const AllRounds: Story = { args: { kind: 'all', rounds: 2 } };

export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.tab();
    const matrix = canvas.getByRole('slider');
    await expect(matrix).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith(37);
    await expect(matrix).toHaveAttribute('aria-valuenow', '37');
    await userEvent.keyboard('{End}{ArrowDown}');
    await expect(matrix).toHaveAttribute('aria-valuenow', '63');
  },
};

export const AsATable: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('summary');
    if (summary === null) throw new Error('there must be a table to open');
    await userEvent.click(summary);
    await expect(await canvas.findByRole('table')).toBeVisible();
  },
};

const unseen: Matrix = {
  tokens: 16,
  cells: [],
  answers: Array.from({ length: 7 }, (_, index) => ({
    question: 8 + index,
    answer: index + 1,
    meeting: 'split',
  })),
};

/** Every pair was split: no cell, all answers hollow. */
export const NothingSeen: Story = {
  args: { matrix: unseen, selected: 8 },
  play: async ({ canvasElement }) => {
    await expect(missed(canvasElement)).toBe(7);
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { kind: 'exact', rounds: 2 },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
