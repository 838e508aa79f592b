import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, fireEvent, fn, waitFor } from 'storybook/test';
import { MatrixFigure } from '../../components/masks/MatrixFigure.tsx';
import { layoutMatrix, type Matrix } from '../../src/figures/masks/matrix.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import { madeMatrix } from '../fixtures/madeMatrix.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

type Args = ComponentProps<typeof MatrixFigure>;

function Held({ selection, onSelect, ...args }: Args) {
  return (
    <div style={{ maxWidth: 560 }}>
      <HoldingSelection first={selection} onSelect={onSelect}>
        {(selecting) => <MatrixFigure {...args} {...selecting} />}
      </HoldingSelection>
    </div>
  );
}

const meta = {
  component: MatrixFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs } = runOf(context);
    const recorded = { matrix: layoutMatrix(recording, { layer: 0, head: 0, round: 0 }, args.kind, pairs) };
    return <Held {...recorded} {...args} />;
  },
  args: { kind: 'round', head: 1, rounds: 1, selection: FIRST_SELECTION, onSelect: fn() },
} satisfies Meta<typeof MatrixFigure>;

export default meta;
type Story = StoryObj<typeof MatrixFigure>;

const missed = (canvas: HTMLElement) => canvas.querySelectorAll('[data-missed]').length;
const marked = (canvas: HTMLElement) => canvas.querySelector('[data-selected=true]');

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
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.tab();
    const matrix = canvas.getByRole('slider');
    await expect(matrix).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 51, key: 50 });
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 51, key: 1 });
    await userEvent.keyboard('{Enter}');
    await expect(marked(canvasElement)).toHaveAttribute('data-pinned', 'true');
    await userEvent.keyboard('{Escape}');
    await expect(marked(canvasElement)).toHaveAttribute('data-pinned', 'false');
  },
};

/** Enlarged by key and by button, which is no stop of Tab; the marks stay on their cells. */
export const Enlarged: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('+');
    await expect(canvas.getByRole('slider')).toHaveAttribute('data-enlarged', 'true');
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Zoom in (+)' }).parentElement).not.toContainElement(
      document.activeElement as HTMLElement | null,
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Show all (0)' }));
    await expect(canvas.getByRole('slider')).toHaveAttribute('data-enlarged', 'false');
  },
};

const unseen: Matrix = {
  tokens: 16,
  weights: new Float32Array(256).fill(NaN),
  answers: Array.from({ length: 7 }, (_, index) => ({
    question: 8 + index,
    answer: index + 1,
    meeting: 'split',
  })),
};

/** Every pair was split: no cell, all answers hollow. */
export const NothingSeen: Story = {
  args: { matrix: unseen, selection: { ...FIRST_SELECTION, token: 8 } },
  play: async ({ canvasElement }) => {
    await expect(missed(canvasElement)).toBe(7);
  },
};

const thousand = madeMatrix(1024);

/** The gallery writes out what a story renders, a matrix that it is given number by number: this one is given none. */
function Thousand(args: Omit<Args, 'matrix'>) {
  return <Held {...args} matrix={thousand} />;
}

/** A million cells: the pointer moves the selection, not the cells. */
export const AThousandTokens: Story = {
  args: { kind: 'all', rounds: 4 },
  render: (args) => <Thousand {...args} />,
  play: async ({ canvas, canvasElement }) => {
    const square = canvas.getByRole('slider');
    const { left, top, width, height } = square.getBoundingClientRect();
    await fireEvent.pointerMove(square, {
      pointerType: 'mouse',
      clientX: left + width * 0.25 + 0.1,
      clientY: top + height * 0.75 + 0.1,
    });
    await waitFor(() =>
      expect(Number(marked(canvasElement)?.getAttribute('data-token'))).toBeCloseTo(768, -1),
    );
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { kind: 'exact', rounds: 2 },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
