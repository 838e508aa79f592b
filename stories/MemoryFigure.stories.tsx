import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn } from 'storybook/test';
import { MemoryFigure } from '../components/memory/MemoryFigure.tsx';
import { useUndo } from '../components/parts/useUndo.ts';
import { LARGE_MODEL, SMALL_MODEL } from '../src/costs/exampleModels.ts';
import { VARIANTS } from '../src/costs/variants.ts';
import { compareMeasured, MEASURED_SIZES } from '../src/figures/measuredPoints.ts';
import { FIRST_VIEW, runSizes, type MemoryView } from '../src/figures/memoryView.ts';
import { duplicationConfig } from '../src/tasks/duplicationConfig.ts';
import { madeSteps } from './fixtures/madeSteps.ts';

const NOTHING_MEASURED = {
  rows: [],
  sizes: MEASURED_SIZES,
  measuring: { status: 'idle', done: 0, total: 0, millisecondsLeft: null, failure: null },
  ready: true,
  onMeasure: fn(),
  onStop: fn(),
} as const;

const meta = {
  component: MemoryFigure,
  render: function Controlled(args) {
    const [view, setView] = useState<MemoryView>(args.view);
    const sizes = useUndo(args.sizes);
    return (
      <MemoryFigure
        {...args}
        view={view}
        onView={(changes) => {
          setView((before) => ({ ...before, ...changes }));
          args.onView(changes);
        }}
        sizes={sizes.value}
        canUndo={sizes.canUndo}
        onSizes={(next) => {
          sizes.set(next);
          args.onSizes(next);
        }}
        onUndo={sizes.undo}
        onReset={sizes.reset}
      />
    );
  },
  args: {
    view: FIRST_VIEW,
    sizes: LARGE_MODEL,
    canUndo: false,
    run: runSizes(duplicationConfig(64)),
    measured: NOTHING_MEASURED,
    onView: fn(),
    onSizes: fn(),
    onUndo: fn(),
    onReset: fn(),
  },
} satisfies Meta<typeof MemoryFigure>;

export default meta;
type Story = StoryObj<typeof MemoryFigure>;

/** Tokens that fit after a remedy. */
function longest(canvas: HTMLElement, remedy: string): number {
  return Number(canvas.querySelector(`.ladder [data-remedy=${remedy}]`)?.getAttribute('data-longest'));
}

function crossing(canvas: HTMLElement, variant: string): string {
  return canvas.querySelector(`.crossing[data-variant=${variant}] text`)?.textContent ?? '';
}

export const TwoCurves: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('path.memory-curve')).toHaveLength(2 + 5);
    await expect(crossing(canvasElement, 'transformer')).toBe('3.67K');
    await expect(crossing(canvasElement, 'reformer')).toBe('275K');
    await expect(canvasElement.querySelector('[data-run-length]')).toHaveAttribute('data-run-length', '64');
    const before = longest(canvasElement, 'slice');
    await userEvent.click(canvas.getByRole('radio', { name: 'data centre 80 GB' }));
    await expect(longest(canvasElement, 'slice')).toBeGreaterThan(4 * before);
    await expect(crossing(canvasElement, 'transformer')).toBe('9.54K');
  },
};

export const BudgetByKeyboard: Story = {
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
    await expect(Number(line.getAttribute('aria-valuenow'))).toBeGreaterThan(60);
    await fireEvent.pointerUp(line, { pointerId: 1 });
    const now = line.getAttribute('aria-valuenow');
    await fireEvent.pointerMove(line, { pointerId: 1, clientY: drawing.bottom });
    await expect(line).toHaveAttribute('aria-valuenow', now ?? '');
  },
};

export const CurvesOnDemand: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const curves = () => canvasElement.querySelectorAll('.memory-plot path.memory-curve').length;
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Performer' }));
    await expect(curves()).toBe(3);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Transformer' }));
    await expect(curves()).toBe(2);
  },
};

export const EveryCurve: Story = {
  args: { view: { ...FIRST_VIEW, shown: VARIANTS } },
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

export const NoCurve: Story = { args: { view: { ...FIRST_VIEW, shown: [] } } };

export const SizesByHand: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.click(canvas.getByText('Every size'));
    await userEvent.click(canvas.getByRole('button', { name: 'layers: less' }));
    await expect(args.onSizes).toHaveBeenLastCalledWith({ ...LARGE_MODEL, layers: 8 });
    const eight = longest(canvasElement, 'recompute');
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(longest(canvasElement, 'recompute')).toBeLessThan(eight);
    // A number of heads that does not divide the width is named, and what is drawn stays.
    const heads = canvas.getByRole('textbox', { name: 'heads h' });
    await userEvent.clear(heads);
    await userEvent.type(heads, '7');
    await expect(canvas.getByRole('alert')).toHaveTextContent('does not divide the width 1,024');
    await expect(heads).toHaveAttribute('aria-invalid', 'true');
    await expect(crossing(canvasElement, 'reformer')).toBe('275K');
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement();
    await expect(heads).toHaveValue('8');
    await userEvent.click(canvas.getByRole('radio', { name: 'B: 6 × 256' }));
    await expect(args.onSizes).toHaveBeenLastCalledWith(SMALL_MODEL);
    await userEvent.click(canvas.getByRole('radio', { name: 'the shown run' }));
    await expect(canvas.getByRole('textbox', { name: 'chunk length m' })).toHaveValue('8');
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(canvas.getByRole('radio', { name: 'A: 12 × 1024' })).toBeChecked();
  },
};

export const HalfPrecision: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const before = longest(canvasElement, 'slice');
    await userEvent.click(canvas.getByRole('radio', { name: 'float16, 2 bytes' }));
    await expect(longest(canvasElement, 'slice') / before).toBeCloseTo(2, 3);
    await expect(canvas.getByTestId('expression')).toHaveTextContent(/^16P \+ 2b/);
  },
};

export const Remedies: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const struck = () =>
      [...canvas.getByTestId('expression').querySelectorAll('del')].map(({ textContent }) => textContent);
    await expect(struck()).toEqual(['nl', '10d', '2hL²', 'hL', '2f']);
    const all = longest(canvasElement, 'slice');
    // Without hashing the length hardly changes.
    await userEvent.click(canvas.getByRole('checkbox', { name: 'hashing' }));
    await expect(longest(canvasElement, 'slice') / all).toBeGreaterThan(0.9);
    await expect(struck()).toEqual(['nl', '10d', '2hL²', '2f']);
    // Without reversible blocks it does.
    await userEvent.click(canvas.getByRole('checkbox', { name: 'reversible blocks' }));
    await expect(longest(canvasElement, 'slice') / all).toBeLessThan(0.1);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'sliced feed-forward' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'recomputed softmax' }));
    await expect(struck()).toEqual([]);
    await expect(canvas.getByTestId('expression')).toHaveTextContent('16P + 4bnl[L(10d + 2f) + 2hL²]');
  },
};

export const Terms: Story = {
  args: { view: { ...FIRST_VIEW, view: 'terms' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terms = () =>
      [...canvasElement.querySelectorAll<HTMLElement>('.terms-table tr')].map(
        ({ dataset }) => dataset['term'],
      );
    await expect(terms()).toEqual(['scores', 'feedForward', 'activations', 'parameters']);
    const bytes = [...canvasElement.querySelectorAll<HTMLElement>('.terms-table tr')].reduce(
      (sum, { dataset }) => sum + Number(dataset['bytes']),
      0,
    );
    await expect(bytes / 16e9).toBeCloseTo(1, 3);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'model' }), 'reformer');
    await expect(terms()).toEqual(['scores', 'activations', 'streams', 'parameters']);
    await expect(canvasElement.querySelectorAll('.term-area')).toHaveLength(4);
  },
};

export const TimeAndBreakEven: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('break-even')).toHaveAttribute('data-break-even', '65');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('2 · 2 · 8 · 64 = 2,048');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('2,016 causal pairs');
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('nothing is won yet');
    await expect(canvas.getByTestId('published-speed')).toHaveTextContent('Reformer4.42.21.51.1');
  },
};

export const LongRunWins: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' }, run: runSizes(duplicationConfig(256, { chunkLength: 8 })) },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('break-even')).toHaveTextContent('Hashing wins');
  },
};

export const NoRunYet: Story = {
  args: { run: null },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('[data-run-length]')).toBeNull();
    await expect(canvas.queryByRole('radio', { name: 'the shown run' })).toBeNull();
  },
};

export const Published: Story = {
  args: { view: { ...FIRST_VIEW, published: true } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const marks = canvas.getAllByRole('listitem', { name: /arXiv|Reformer|Long Range Arena/ });
    await expect(marks.length).toBeGreaterThan(12);
    const activation = canvasElement.querySelector<SVGElement>('[data-published=activation]');
    activation?.focus();
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('2.15 GB');
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('(2020), §1');
    await userEvent.keyboard('{Home}');
    await expect(canvas.getByTestId('published-told')).toHaveTextContent('Long Range Arena');
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvasElement.querySelectorAll('[data-told=true]')).toHaveLength(1);
  },
};

export const MeasureIsAsked: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: '2,048' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ measureTo: 2048 });
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: training steps' }));
    await expect(args.measured.onMeasure).toHaveBeenCalled();
  },
};

/** Its numbers are made. */
export const Measuring: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024, 12), MEASURED_SIZES),
      measuring: { status: 'running', done: 12, total: 20, millisecondsLeft: 8200, failure: null },
    },
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(12);
    await expect(canvas.getByText(/12 of 20/)).toHaveTextContent('about 9 s left');
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(args.measured.onStop).toHaveBeenCalled();
  },
};

/** Its numbers are made. */
export const MeasuringFailed: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024, 6), MEASURED_SIZES),
      measuring: { status: 'failed', done: 6, total: 20, millisecondsLeft: null, failure: 'out of memory' },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/could not be measured/)).toHaveTextContent('out of memory');
    // What had been measured is kept.
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(6);
  },
};

/** Its numbers are made. */
export const Measured: Story = {
  args: {
    measured: {
      ...NOTHING_MEASURED,
      rows: compareMeasured(madeSteps(1024), MEASURED_SIZES),
      measuring: { status: 'done', done: 20, total: 20, millisecondsLeft: null, failure: null },
    },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
    await userEvent.click(canvas.getByText('As a table: Measured on this device'));
    const table = canvas.getByRole('region', { name: /Measured on this device/ });
    await expect(table).toHaveTextContent('+4.0%');
    await userEvent.click(canvas.getByRole('radio', { name: 'time' }));
    await expect(canvasElement.querySelectorAll('[data-measured]')).toHaveLength(20);
  },
};

export const RussianOnAPhone: Story = {
  args: { view: { ...FIRST_VIEW, shown: VARIANTS } },
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvasElement }) => {
    // Names have no room: numerals with a key.
    await expect(canvasElement.querySelectorAll('.memory-plot .curve-key li')).toHaveLength(VARIANTS.length);
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

export const Projector: Story = { globals: { theme: 'projector' } };

export const TimeOnAPhone: Story = {
  args: { view: { ...FIRST_VIEW, view: 'time' } },
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
};
