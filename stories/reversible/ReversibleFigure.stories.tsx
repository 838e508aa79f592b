import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ReversibleFigure } from '../../components/reversible/ReversibleFigure.tsx';
import { recordedInversion } from '../../src/figures/reversible/inversion.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { withWrongX1 } from '../fixtures/madeInversion.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';

const meta = {
  component: ReversibleFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, letters } = runOf(context);
    const { modelDim } = recording.config;
    const recorded = { block: recordedInversion(recording, 0), modelDim, letters };
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <ReversibleFigure {...recorded} {...args} {...selecting} />}
      </HoldingSelection>
    );
  },
  args: { selection: FIRST_SELECTION, controls: null, origin: '', children: null, onSelect: fn() },
} satisfies Meta<typeof ReversibleFigure>;

export default meta;
type Story = StoryObj<typeof ReversibleFigure>;

/** Nobody touches anything: the way has been gone, and nothing is wrong. */
export const ThereAndBack: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 0 of 64');
  },
};

/** Step by step, by keyboard: the inputs go, x₂ comes back, then x₁. */
export const SteppedByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const way = canvas.getByRole('slider', { name: /Forward through the block/ });
    way.focus();
    for (let step = 0; step < 6; step++) await userEvent.keyboard('{ArrowLeft}');
    await expect(way).toHaveAttribute('aria-valuetext', 'input');
    for (let step = 0; step < 3; step++) await userEvent.keyboard('{ArrowRight}');
    await expect(way).toHaveAttribute('aria-valuetext', 'input erased');
    await expect(canvas.getByText(/Only y₁ and y₂ remain/)).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('slider', { name: /rebuilt x₁/ })).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('not rebuilt yet'),
    );
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('0 of 64');
  },
};

/** The slot of x₁ is locked until x₂ is there; who tries all the same sees by how much it fails. */
export const X1TriedFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    const back = canvas.getByRole('button', { name: 'One step back' });
    await userEvent.click(back);
    await userEvent.click(back);
    await userEvent.click(canvas.getByRole('button', { name: 'Try x₁ first' }));
    await expect(canvas.getByText(/wrong in 64 of 64 tokens/)).toBeVisible();
  },
};

/** A reverse pass that hashed afresh, made up: x₂ is right, x₁ is not. */
export const HashesForgotten: Story = {
  render: (args, context) => {
    const { recording, letters } = runOf(context);
    const { modelDim } = recording.config;
    const block = withWrongX1(recordedInversion(recording, 0), modelDim);
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <ReversibleFigure {...args} {...{ block, modelDim, letters }} {...selecting} />}
      </HoldingSelection>
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 63 of 64');
  },
};

/** Arrow keys on the strip move the one selection. */
export const AnotherToken: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    canvas.getByRole('slider', { name: /rebuilt x₂/ }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 38 });
    await expect(canvasElement.querySelector('.carried-head [data-selected=true]')).toHaveAttribute(
      'data-token',
      '38',
    );
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
