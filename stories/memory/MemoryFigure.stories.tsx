import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, waitFor, within } from 'storybook/test';
import { MemoryFigure } from '../../components/memory/MemoryFigure.tsx';
import { VARIANTS } from '../../src/costs/variants.ts';
import { switchesAt } from '../../src/figures/memory/memoryLadder.ts';
import { curveField } from '../../src/figures/memory/memoryView.ts';
import { costing, COSTING_ARGS, type CostingArgs } from '../fixtures/costing.tsx';
import { loadRun } from '../fixtures/recordedRun.ts';

const meta = {
  loaders: [loadRun],
  render: costing,
  args: COSTING_ARGS,
} satisfies Meta<CostingArgs>;

export default meta;
type Story = StoryObj<CostingArgs>;

const EVERY_CURVE = Object.fromEntries(VARIANTS.map((variant) => [curveField(variant), true]));

/** Tokens that fit after a remedy. */
function longest(canvas: HTMLElement, remedy: string): number {
  return Number(canvas.querySelector(`.ladder [data-remedy=${remedy}]`)?.getAttribute('data-longest'));
}

function crossing(canvas: HTMLElement, variant: string): string {
  return canvas.querySelector(`.crossing[data-variant=${variant}] text`)?.textContent ?? '';
}

/** All remedies taken, as an address may ask for. */
const REFORMER = { recompute: true, hash: true, reversible: true, slice: true } as const;

async function openMore({ canvas, userEvent }: Parameters<NonNullable<Story['play']>>[0]): Promise<void> {
  await userEvent.click(canvas.getByText(/^More: network/));
}

/** The term that is lit. */
function lit(canvas: HTMLElement): string | undefined {
  return canvas.querySelector<HTMLElement>('.word-terms [data-lit=true]')?.dataset['term'];
}

export const OneByOne: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    // The Transformer alone.
    const curves = () =>
      [...canvasElement.querySelectorAll<HTMLElement>('.memory-plot path.memory-curve')].map(
        ({ dataset }) => dataset['variant'],
      );
    await expect(curves()).toEqual(['transformer']);
    await expect(crossing(canvasElement, 'transformer')).toBe('3.67K');
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('3.67K tokens fit into 16 GB');
    await expect(lit(canvasElement)).toBe('scores');
    await expect(canvasElement.querySelectorAll('.word-terms del')).toHaveLength(0);

    const next = canvas.getByRole('button', { name: 'Next remedy' });
    await userEvent.click(next);
    await expect(args.onView).toHaveBeenLastCalledWith(switchesAt('recompute'));
    await expect(curves()).toEqual(['transformer', 'flash']);
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('from 3.67K to 15.3K tokens, ×4.18');
    const scores = within(canvas.getByTestId('word-terms')).getByText('attention scores').closest('li');
    await expect(scores?.querySelector('del + small, del ~ small')).toHaveTextContent('recomputed softmax');

    // The arrows of a row of radio buttons do the same.
    canvas.getByRole('radio', { name: '+ recomputed softmax' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(args.onView).toHaveBeenLastCalledWith(switchesAt('reversible'));
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('The factor of 12 layers is gone');
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('×13.7');
    await expect(lit(canvasElement)).toBe('feedForward');

    await userEvent.click(next);
    await expect(curves()).toEqual(['transformer', 'reformer']);
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('×1.24');
  },
};

/** Bars on one linear scale: as many times as long as the lengths. */
export const TheWholeLadder: Story = {
  args: { defaultView: REFORMER },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const width = (remedy: string) =>
      [...canvasElement.querySelectorAll(`.ladder [data-remedy=${remedy}] .ladder-bar > span`)].reduce(
        (sum, part) => sum + part.getBoundingClientRect().width,
        0,
      );
    await waitFor(async () => {
      const ratio = longest(canvasElement, 'reversible') / longest(canvasElement, 'hash');
      await expect(width('reversible') / width('hash') / ratio).toBeCloseTo(1, 0);
    });
    await expect(canvasElement.querySelector('[data-run-length]')).toHaveAttribute('data-run-length', '64');
    const before = longest(canvasElement, 'slice');
    await userEvent.click(canvas.getByRole('radio', { name: 'data centre 80 GB' }));
    await expect(longest(canvasElement, 'slice')).toBeGreaterThan(4 * before);
    await expect(crossing(canvasElement, 'transformer')).toBe('9.49K');
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the Transformer' }));
    await expect(args.onView).toHaveBeenLastCalledWith(switchesAt('none'));
  },
};

/** The term under the pointer or the focus is lit, and the largest again when it is left. */
export const OneTermLit: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terms = within(canvas.getByTestId('word-terms'));
    await userEvent.hover(terms.getByText(/151M parameters/));
    await expect(lit(canvasElement)).toBe('parameters');
    await userEvent.unhover(terms.getByText(/151M parameters/));
    await expect(lit(canvasElement)).toBe('scores');
    terms.getByRole('button', { name: 'feed-forward, width f' }).focus();
    await waitFor(() => expect(lit(canvasElement)).toBe('feedForward'));
  },
};

/** One chosen without those before it is no step of the row. */
export const AChoiceOfOnesOwn: Story = {
  args: { defaultView: { reversible: true } },
  play: async ({ canvas }) => {
    const steps = within(canvas.getByRole('radiogroup', { name: 'remedies, one by one' }));
    await expect(steps.queryByRole('radio', { checked: true })).toBeNull();
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent(/^With these remedies/);
  },
};

/** Every part of the view set from outside; seven heads do not divide the width, so four are drawn. */
export const SetFromOutside: Story = {
  args: {
    defaultView: {
      budget: 80e9,
      curveTransformer: false,
      curveFlash: true,
      curvePerformer: true,
      recompute: false,
      hash: true,
      reversible: true,
      slice: false,
      published: true,
      point: 'activation',
      measureTo: 2048,
      batch: 8,
      layers: 6,
      modelDim: 256,
      feedForwardDim: 512,
      heads: 7,
      hashRounds: 2,
      chunkLength: 32,
      bytesPerValue: 2,
      sizesOpen: true,
    },
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvas.getByRole('slider', { name: 'memory budget' })).toHaveAttribute(
      'aria-valuetext',
      '80 GB, data centre',
    );
    const names = [...canvasElement.querySelectorAll<SVGElement>('.memory-plot .curve-name')];
    await expect(names.map(({ dataset }) => dataset['variant']).toSorted()).toEqual([
      'flash',
      'performer',
      'reversibleLsh',
    ]);
    await expect(canvasElement.querySelectorAll('.ladder [data-on=false]')).toHaveLength(2);
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('2.15 GB');
    await expect(canvasElement.querySelectorAll('[data-told=true]')).toHaveLength(1);
    await expect(canvas.getByRole('radio', { name: '2,048' })).toBeChecked();
    await expect(canvas.getByRole('radio', { name: 'float16, 2 bytes' })).toBeChecked();
    await expect(canvas.getByRole('textbox', { name: 'batch' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'heads h' })).toHaveValue('4');
    await userEvent.click(canvas.getByText(/^More: network/));
    await waitFor(() => expect(args.onView).toHaveBeenLastCalledWith({ sizesOpen: false }));
    await userEvent.click(canvas.getByRole('radio', { name: 'its terms' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ show: 'terms' });
  },
};

export const BudgetByKeyboard: Story = {
  args: { defaultView: REFORMER },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const line = canvas.getByRole('slider', { name: 'memory budget' });
    await expect(line).toHaveAttribute('aria-valuetext', '16 GB, one accelerator');
    line.focus();
    await userEvent.keyboard('{ArrowUp}');
    await expect(args.onView).toHaveBeenLastCalledWith({ budget: 19e9 });
    await expect(line).toHaveAttribute('aria-valuetext', '19 GB');
    await userEvent.keyboard('{PageUp}');
    await expect(line).toHaveAttribute('aria-valuetext', '38 GB');
    await userEvent.keyboard('{End}');
    await expect(line).toHaveAttribute('aria-valuenow', line.getAttribute('aria-valuemax') ?? '');
    await userEvent.keyboard('{Home}');
    // Not even the parameters fit.
    await expect(line).toHaveAttribute('aria-valuetext', '1 GB');
    await expect(longest(canvasElement, 'slice')).toBe(0);
    await expect(canvas.getByTestId('remedy-told')).toHaveTextContent('Not one token fits into 1 GB.');
  },
};

export const BudgetDragged: Story = {
  play: async ({ canvas, canvasElement }) => {
    const line = canvas.getByRole('slider', { name: 'memory budget' });
    line.setPointerCapture = fn();
    const drawing = canvasElement.querySelector('.memory-plot svg')?.getBoundingClientRect();
    if (drawing === undefined) throw new Error('there must be a drawing');
    const at = canvasElement.querySelector('.budget-tag')?.getBoundingClientRect();
    const clientY = (at?.top ?? 0) + (at?.height ?? 0) / 2;
    await fireEvent.pointerDown(line, { pointerId: 1, clientY });
    await expect(line).toHaveAttribute('aria-valuetext', '16 GB, one accelerator');
    await fireEvent.pointerMove(line, { pointerId: 1, clientY: clientY - 60 });
    await waitFor(() => expect(Number(line.getAttribute('aria-valuenow'))).toBeGreaterThan(60));
    await fireEvent.pointerUp(line, { pointerId: 1 });
    const now = line.getAttribute('aria-valuenow');
    await fireEvent.pointerMove(line, { pointerId: 1, clientY: drawing.bottom });
    await expect(line).toHaveAttribute('aria-valuenow', now ?? '');
  },
};

export const CurvesOnDemand: Story = {
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await openMore(context);
    const curves = () => canvasElement.querySelectorAll('.memory-plot path.memory-curve').length;
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Performer' }));
    await expect(curves()).toBe(2);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Transformer' }));
    await expect(curves()).toBe(1);
  },
};

export const EveryCurve: Story = {
  args: { defaultView: EVERY_CURVE },
  play: async ({ canvasElement }) => {
    const boxes = [...canvasElement.querySelectorAll('.memory-plot :is(.crossing, .curve-name) text')].map(
      (label) => label.getBoundingClientRect(),
    );
    await expect(boxes.length).toBeGreaterThan(VARIANTS.length);
    const overlaps = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 4 &&
            other.top < one.bottom - 4,
        ),
    );
    await expect(overlaps).toHaveLength(0);
  },
};

export const NoCurve: Story = { args: { defaultView: { curveTransformer: false } } };

export const NoRunYet: Story = {
  render: (args) => <MemoryFigure {...args} run={null} />,
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('[data-run-length]')).toBeNull();
    await expect(canvas.queryByRole('radio', { name: 'the shown run' })).toBeNull();
  },
};

export const RussianOnAPhone: Story = {
  args: { defaultView: { ...EVERY_CURVE, ...switchesAt('reversible') } },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    // Names have no room: numerals with a key.
    await expect(canvasElement.querySelectorAll('.memory-plot .curve-key li')).toHaveLength(VARIANTS.length);
    // The ladder stands in a sheet.
    await userEvent.click(canvas.getByRole('button', { name: /^Самая длинная/ }));
    await expect(canvasElement.querySelector('.ladder [data-now=true] .ladder-factor')).toHaveTextContent(
      '×13,7',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Закрыть' }));
    const frame = canvasElement.querySelector('[data-figure=memory]');
    await expect(frame?.scrollWidth).toBeLessThanOrEqual((frame?.clientWidth ?? 0) + 1);
  },
};

export const KoreanDark: Story = {
  globals: { language: 'ko', theme: 'dark' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('가역성은 길이를');
  },
};

export const Projector: Story = { args: { defaultView: REFORMER }, globals: { theme: 'projector' } };
