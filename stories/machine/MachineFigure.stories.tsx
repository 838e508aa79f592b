import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { MachineFigure } from '../../components/machine/MachineFigure.tsx';
import type { FigureProps } from '../../components/parts/figureProps.ts';
import type { DrawnFigure } from '../../src/figures/definitions.ts';
import type { MachineView } from '../../src/figures/machine/definition.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';
import { loadStack, stackOf } from '../fixtures/recordedStack.ts';

interface MachineStoryArgs extends Omit<FigureProps<MachineView>, 'run'> {
  /** One block, or the recorded stack of twelve. */
  readonly blocks: 1 | 12;
  readonly onOpen?: ((figure: DrawnFigure) => void) | undefined;
}

const meta = {
  loaders: [loadRun, loadStack],
  render: ({ blocks, ...args }, context) => {
    const run = runOf(context);
    return <MachineFigure {...args} run={blocks === 12 ? { ...run, recording: stackOf(context) } : run} />;
  },
  args: { blocks: 1, onSelect: fn(), onView: fn(), onOpen: fn() },
} satisfies Meta<MachineStoryArgs>;

export default meta;
type Story = StoryObj<MachineStoryArgs>;

const meterOf = (canvas: HTMLElement) => {
  const meter = canvas.querySelector<HTMLElement>('[data-testid=machine-meter]');
  return { now: Number(meter?.dataset['now']), peak: Number(meter?.dataset['peak']) };
};

/** As the page opens: twelve blocks have gone forward, and the ordinary stack has piled up. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const chosen = canvasElement.querySelector('[data-figure=machine] .machine-token[data-selected=true]');
    await expect(chosen).toHaveTextContent('50');
    await expect(canvasElement.querySelectorAll('.machine-node')).toHaveLength(5);
    await expect(canvasElement.querySelectorAll('.machine-card')).toHaveLength(11);
    await expect(canvasElement.querySelectorAll('.machine-badge')).toHaveLength(3);
    // The first look supports the lesson.
    const held = (kind: string) =>
      Number(canvasElement.querySelector<HTMLElement>(`[data-kind=${kind}]`)?.dataset['now']);
    await expect(held('ordinary')).toBeGreaterThan(1.5 * held('reversible'));
    await expect(canvasElement.querySelector('.machine-says')).toHaveAttribute('data-gain', 'true');
    // Nothing was measured of a network that did not run.
    await expect(canvas.queryByText('measured, forward pass')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'block 9 of 12' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ block: 8 });
    await expect(canvas.getByText('block 9 of 12')).toBeVisible();
  },
};

/** One step away: the run's own blocks, at the moment at which they have gone forward; one block saves nothing then. */
export const AsInTheRun: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'as in the run: 1' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ blocks: 'run', moment: 4 });
    await expect(canvasElement.querySelectorAll('.machine-card')).toHaveLength(0);
    await expect(canvas.getByText('measured, forward pass')).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: '12 blocks' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ blocks: 12, moment: 26 });
  },
};

export const PartsByKeyboard: Story = {
  args: { defaultView: { blocks: 'run' } },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const node = (part: string) => canvasElement.querySelector(`[data-node=${part}]`);
    canvasElement.querySelector<SVGElement>('[data-node=tokens]')?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(node('attention')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(node('attention')).toHaveAttribute('aria-expanded', 'true');
    await canvas.findByRole('heading', { name: 'LSH attention' });
    await expect(canvas.getByText('12,416')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'who sees whom' }));
    await expect(args.onOpen).toHaveBeenLastCalledWith('masks');
    canvasElement.querySelector<SVGElement>('[data-node=attention]')?.focus();
    await userEvent.keyboard('{End}');
    await expect(node('logits')).toHaveFocus();
    await userEvent.keyboard('{Home} ');
    await expect(node('tokens')).toHaveAttribute('aria-expanded', 'true');
  },
};

export const BadgeOpensItsPart: Story = {
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'd_ff → slices' }));
    await expect(canvasElement.querySelector('.machine-panel')).toHaveAttribute('data-part', 'feedForward');
    await canvas.findByRole('tooltip');
    await userEvent.click(canvas.getByRole('button', { name: 'depth → reversible' }));
    await expect(canvasElement.querySelector('.machine-panel')).toHaveAttribute('data-part', 'stack');
    await userEvent.click(canvas.getByRole('button', { name: 'back from the output' }));
    await expect(args.onOpen).toHaveBeenLastCalledWith('reversible');
  },
};

export const ThroughAStep: Story = {
  args: { defaultView: { blocks: 'run', moment: 2 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const alive = (edge: string) =>
      canvasElement.querySelector(`[data-edge="${edge}"]`)?.getAttribute('data-alive');
    canvas.getByRole('slider', { name: /training step/ }).focus();
    await expect(alive('stream1@0')).toBe('true');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(alive('stream1@0')).toBe('false');
    await userEvent.keyboard('{ArrowRight>4/}');
    await expect(alive('stream1@0')).toBe('false');
    await expect(alive('stream1@1')).toBe('true');
    const before = meterOf(canvasElement);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect(meterOf(canvasElement).peak).toBeGreaterThan(before.peak);
  },
};

export const TwelveBlocks: Story = {
  args: { blocks: 12 },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('.machine-card')).toHaveLength(11);
    await userEvent.click(canvas.getByRole('button', { name: 'block 7 of 12' }));
    await expect(args.onSelect).toHaveBeenLastCalledWith({ layer: 6 });
    await expect(canvasElement.querySelector('[data-node=attention]')).toHaveFocus();
    await expect(canvasElement.querySelector('[data-node=block6]')).toBeNull();
    await expect(canvasElement.querySelector('[data-node=block0]')).not.toBeNull();
  },
};

/** At the end of the forward pass an ordinary stack holds everything, a reversible one two streams. */
export const TwelveOrdinaryBlocks: Story = {
  args: { blocks: 12 },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const reversible = meterOf(canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: 'ordinary' }));
    await expect(meterOf(canvasElement).now).toBeGreaterThan(2 * reversible.now);
  },
};

/** Every field of the view differs from its default. Without a page around it, a part offers no other figure. */
export const AsALinkSetsIt: Story = {
  args: {
    blocks: 12,
    onOpen: undefined,
    defaultView: { blocks: 'run', block: 2, residual: 'ordinary', moment: 27, opened: 'feedForward' },
    defaultSelection: { layer: 3, token: 40 },
  },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await expect(canvas.getByRole('radio', { name: 'ordinary' })).toBeChecked();
    await expect(canvas.getByRole('slider', { name: /training step/ })).toHaveValue('27');
    await expect(canvasElement.querySelector('.machine-panel')).toHaveAttribute('data-part', 'feedForward');
    await expect(canvas.queryByText('Its figures:')).toBeNull();
    await expect(canvas.getByText('block 4 of 12')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ opened: null });
    await userEvent.click(canvas.getByRole('radio', { name: 'reversible' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ residual: 'reversible' });
  },
};

export const Projector: Story = { globals: { theme: 'projector' } };

export const TwelveBlocksDark: Story = { args: { blocks: 12 }, globals: { theme: 'dark' } };

export const RussianOnAPhone: Story = {
  args: { blocks: 12 },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('.machine-card')).toHaveLength(12);
    await userEvent.click(canvas.getByRole('button', { name: 'блок 3 из 12' }));
    await expect(args.onSelect).toHaveBeenLastCalledWith({ layer: 2 });
    await expect(canvasElement.querySelector('[data-node=block2]')).toHaveAttribute('data-selected', 'true');
  },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
