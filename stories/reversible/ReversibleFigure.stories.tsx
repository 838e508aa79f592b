import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, fireEvent, fn, waitFor, within } from 'storybook/test';
import { ReversibleFigure } from '../../components/reversible/ReversibleFigure.tsx';
import { recordedInversion } from '../../src/figures/reversible/inversion.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import { loadStackRecordings } from '../fixtures/loadStackRecordings.ts';
import { MadeMeasure } from '../fixtures/MadeMeasure.tsx';
import { withWrongX1 } from '../fixtures/madeInversion.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

type Args = ComponentProps<typeof ReversibleFigure> & { readonly onStart: Measure['start'] };

const meta = {
  component: ReversibleFigure,
  loaders: [loadRun],
  render: (args, context) => <ReversibleFigure {...args} run={runOf(context)} />,
  args: { onSelect: fn(), onView: fn(), onStart: fn() },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** A reverse pass that hashed afresh, made up, in place of a live model. */
const measuredAtOnce: Story['render'] = ({ onStart, ...args }, context) => {
  const run = runOf(context);
  const { config } = run.recording;
  const inversion = {
    fault: 'freshHashes',
    precision: 'float32',
    dropout: 0,
    tokens: config.maxTokens,
    modelDim: config.modelDim,
    layer: 0,
    errors: [null],
    block: withWrongX1(recordedInversion(run.recording, 0), config.modelDim),
  } as const;
  return (
    <MadeMeasure outcomes={{ inversion: { result: inversion } }} onStart={onStart}>
      {(measure) => <ReversibleFigure {...args} run={run} measure={measure} />}
    </MadeMeasure>
  );
};

/** As the page opens: twelve cards pile up against one pair, then the middle block of a stack, whose streams differ. */
export const MiddleOfAStack: Story = {
  args: { stacks: loadStackRecordings },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await canvas.findByText(/12 blocks, block 6/);
    const [pile, way] = canvasElement.querySelectorAll('.held, .reversible');
    await expect([pile?.className, way?.className]).toEqual(['held', 'reversible']);
    await expect(canvasElement.querySelector('[data-stack=ordinary]')).toHaveAttribute('data-cards', '12');
    const numbers = () =>
      Array.from(canvasElement.querySelectorAll('[data-stop=input] td'), (cell) => cell.textContent);
    await expect(numbers()[0]).not.toBe(numbers()[1]);
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 0 of 64');
    await userEvent.click(
      within(canvas.getByRole('radiogroup', { name: 'block, of 12' })).getByRole('radio', { name: '1' }),
    );
    await expect(args.onView).toHaveBeenLastCalledWith({ block: 0 });
    await expect(numbers()[0]).toBe(numbers()[1]);
    await userEvent.click(canvas.getByRole('radio', { name: 'this run: 1 block' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ block: 'selected' });
    await expect(canvas.getByTestId('where-from')).toHaveTextContent('block 1 of 1 of this run');
  },
};

/** Recorded stacks that cannot be fetched leave the run's block, and a way to try again. */
export const StacksNotThere: Story = {
  args: { stacks: () => Promise.reject(new Error('inversion-12.safetensors: 404')) },
  play: async ({ canvas }) => {
    await canvas.findByText(/inversion-12.safetensors: 404/);
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvas.getByTestId('where-from')).toHaveTextContent('block 1 of 1 of this run');
  },
};

/** Without recorded stacks it is the run's block: the way has been gone, and nothing is wrong. */
export const ThereAndBack: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 0 of 64');
  },
};

/** Every part of the view set from outside: tried before its turn, in another number, late in the training step. */
export const SetFromOutside: Story = {
  args: {
    defaultView: {
      block: 'selected',
      fault: 'otherDropout',
      precision: 'bfloat16',
      place: 3,
      dimension: 5,
      triedFirst: true,
      moment: 20,
    },
    stacks: loadStackRecordings,
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvas.getByRole('radio', { name: 'the dropout mask' })).toBeChecked();
    await expect(canvas.getByRole('radio', { name: 'bfloat16' })).toBeChecked();
    // Without a model nothing is measured, and that is said.
    await expect(canvas.getByText(/Not measured yet/)).toBeVisible();
    await expect(canvas.getByText(/wrong in 64 of 64 tokens/)).toBeVisible();
    await expect(canvas.getByText('dimension 5')).toBeVisible();
    const cards = () => canvasElement.querySelector('[data-stack=ordinary]')?.getAttribute('data-cards');
    await waitFor(() => expect(cards()).toBe('3'));
    await expect(canvas.getByRole('radio', { name: 'this run: 1 block' })).toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: 'nothing' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ fault: 'none' });
    await fireEvent.change(canvas.getByRole('slider', { name: /dimension/ }), { target: { value: '6' } });
    await expect(args.onView).toHaveBeenLastCalledWith({ dimension: 6 });
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

/** Chosen, it is measured by itself: x₂ is right, x₁ is not. */
export const HashesForgotten: Story = {
  render: measuredAtOnce,
  play: async ({ canvas, userEvent, args }) => {
    await expect(args.onStart).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('radio', { name: 'the hashes' }));
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 63 of 64');
    await expect(args.onStart).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('radio', { name: 'nothing' }));
    await expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 0 of 64');
    await expect(args.onStart).toHaveBeenCalledOnce();
  },
};

/** A view from an address is measured as if it had been chosen here, and once. */
export const OpenedWithAFault: Story = {
  args: { defaultView: { fault: 'freshHashes' } },
  render: measuredAtOnce,
  play: async ({ canvas, userEvent, args }) => {
    await waitFor(() => expect(canvas.getByTestId('rebuilt')).toHaveTextContent('x₂ in 0, x₁ in 63 of 64'));
    await userEvent.click(canvas.getByRole('button', { name: 'One step back' }));
    await expect(args.onStart).toHaveBeenCalledOnce();
    await expect(args.onStart).toHaveBeenCalledWith(
      'inversion',
      expect.objectContaining({ fault: 'freshHashes', precision: 'float32', layer: 0, from: 'block' }),
      expect.anything(),
    );
  },
};

/** Arrow keys on the strip move the one selection; Enter holds it, Escape lets it go. */
export const AnotherToken: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    canvas.getByRole('slider', { name: /rebuilt x₂/ }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 52 });
    await expect(canvasElement.querySelector('.carried-head [data-selected=true]')).toHaveAttribute(
      'data-token',
      '52',
    );
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: true });
    await userEvent.keyboard('{Escape}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: false });
  },
};

export const RussianOnAPhone: Story = {
  args: { stacks: loadStackRecordings },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = {
  args: { stacks: loadStackRecordings },
  tags: ['!autodocs'],
  globals: { language: 'ko', theme: 'dark' },
};
