import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn } from 'storybook/test';
import { HashingFigure } from '../../components/hashing/HashingFigure.tsx';
import type { HashingView } from '../../src/figures/hashing/definition.ts';
import { loadRun, loadTwoHeads, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: HashingFigure,
  loaders: [loadRun],
  render: (args, context) => <HashingFigure {...args} run={runOf(context)} />,
  args: { onSelect: fn(), onView: fn() },
} satisfies Meta<typeof HashingFigure>;

export default meta;
type Story = StoryObj<typeof HashingFigure>;

const part = (canvas: HTMLElement, selector: string): HTMLElement => {
  const found = canvas.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`there must be ${selector}`);
  return found;
};

/** As it is met first: post codes, a pair that the first round misses, the selected token’s bucket. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByTestId('street-found')).toHaveTextContent('A–B');
    await expect(canvas.getByTestId('circle-met')).toHaveTextContent('round 2 brings them together');
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent(/what the run recorded/);
    await expect(canvas.getByTestId('pair-angle')).toHaveTextContent(/This pair: \d+°/);
    await expect(canvas.queryByRole('button', { name: /collision rates/ })).toBeNull();
    await expect(part(canvasElement, '.hash-more')).not.toHaveAttribute('open');
  },
};

/** From the circle to the run, as a reader goes: what is changed stays, and is told as the view's fields. */
export const GoneThrough: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    canvas.getByRole('slider', { name: 'Q' }).focus();
    await userEvent.keyboard('{ArrowLeft>30/}');
    await expect(part(canvasElement, '[data-point=Q] td')).toHaveTextContent('2');
    await userEvent.click(canvas.getByRole('button', { name: 'round 2' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ circleRound: 1 });
    await fireEvent.change(canvas.getByRole('slider', { name: /Rotation of round 2/ }), {
      target: { value: '200' },
    });
    await expect(args.onView).toHaveBeenLastCalledWith({ angles: [0, 200, 215] });
    await userEvent.click(canvas.getByRole('button', { name: 'Worked example' }));
    await expect(part(canvasElement, '[data-point=Q]')).toHaveTextContent('Q142');

    await userEvent.click(canvas.getByRole('button', { name: 'One step back' }));
    await expect(args.onView).toHaveBeenLastCalledWith({ step: 2 });
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent('Which bar');
    part(canvasElement, '.projection [role=slider]').focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 51 });
    await expect(part(canvasElement, '.token-chip')).toHaveTextContent('token 51');

    await userEvent.click(canvas.getByRole('radio', { name: 'both' }));
    await expect(canvas.getByTestId('street-found')).toHaveTextContent('A–B, B–C');
    await userEvent.click(canvas.getByText(/^More:/));
    await expect(part(canvasElement, '.sphere')).toBeVisible();
    await userEvent.click(canvas.getByText(/^More:/));
    await expect(canvasElement.querySelector('.sphere')).toBeNull();
  },
};

/** A view that differs from the first in every field but the bar, which an entry goes before. */
const EVERY_FIELD: HashingView = {
  x1: [0, 1],
  x2: [-1, 0],
  q: [0.8, 0.6],
  angles: [10, 20, 30],
  circleRound: 2,
  step: 1.5,
  entry: 4,
  bar: null,
  more: true,
  street: 'both',
  yaw: 120,
  pitch: -35,
  word: [true, false, true, true, false, false, true, false],
  set: [true, true, true, true, false, false, false, true],
  hyperplanes: 90,
  polytope: 45,
  draws: 7,
};

/** Everything that a person can set, set from outside. */
export const EverythingSet: Story = {
  loaders: [loadTwoHeads],
  args: { defaultView: EVERY_FIELD, defaultSelection: { token: 40, head: 1, round: 1 } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('slider', { name: 'X1' })).toHaveAttribute('aria-valuenow', '90');
    await expect(canvas.getByRole('slider', { name: 'X2' })).toHaveAttribute('aria-valuenow', '180');
    await expect(canvas.getByRole('slider', { name: 'Q' })).toHaveAttribute('aria-valuenow', '37');
    await expect(canvas.getByText('Rotation of round 3: 30°')).toBeVisible();
    await expect(canvas.getByRole('slider', { name: 'Steps of the hash' })).toHaveValue('1.5');
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('x[4] = ');
    await expect(part(canvasElement, '.token-chip')).toHaveTextContent(/token 40 .*head 2, round 2/);
    await expect(canvas.getByTestId('street-found')).toHaveTextContent('A–B, B–C');
    await expect(part(canvasElement, '.sphere')).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('turned 120°, tilted -35°'),
    );
    await expect(part(canvasElement, '[data-family=bits]')).toHaveTextContent('40 of 40 = 1.00');
    await expect(part(canvasElement, '[data-family=sets]')).toHaveTextContent('|A ∪ B| = 0.80');
    await expect(part(canvasElement, '[data-family=hyperplanes]')).toHaveTextContent('1 − θ / π = 0.50');
    await expect(canvas.getByText('Angle between A and B: 45°')).toBeVisible();
  },
};

/** A bar of the first head and round, chosen from outside; a point at the centre stands where the worked example has it. */
export const BarRead: Story = {
  args: { defaultView: { bar: 7, q: [0, 0] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('hash-value')).toHaveTextContent('bucket 7 (axis 4, −)');
    await expect(canvas.getByRole('slider', { name: 'Q' })).toHaveAttribute('aria-valuenow', '37');
  },
};

/** Whoever gives view and selection decides: a refused change changes nothing. */
export const Controlled: Story = {
  args: {
    view: { ...EVERY_FIELD, more: false },
    selection: { layer: 0, head: 0, round: 0, token: 36, key: null, chunk: null, pinned: false },
  },
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await userEvent.click(canvas.getByText(/^More:/));
    await expect(args.onView).toHaveBeenLastCalledWith({ more: true });
    await expect(part(canvasElement, '.hash-more')).not.toHaveAttribute('open');
    part(canvasElement, '.projection [role=slider]').focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ pinned: true });
    await expect(part(canvasElement, '.token-chip')).toHaveTextContent('token 36');
  },
};

/** With a model at hand: the measurement is of the run's sizes, and of no run. */
export const CanMeasure: Story = {
  args: { measure: { ready: true, measurements: {}, start: fn(), stop: fn() } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Measure: collision rates' }));
    await expect(args.measure?.start).toHaveBeenCalledWith(
      'collisions',
      expect.objectContaining({ headDim: 64, bucketFactors: [8], pairs: 64, rotations: 320 }),
      null,
    );
  },
};

/** A second layer with nothing of a hash: the figure says so, and the first layer is one choice away. */
export const NotHashed: Story = {
  args: { defaultSelection: { layer: 1 } },
  render: (args, context) => {
    const run = runOf(context);
    const { config, layers } = run.recording;
    const recording = {
      ...run.recording,
      config: { ...config, layers: [...config.layers, 'full' as const] },
      layers: [...layers, {}],
    };
    return <HashingFigure {...args} run={{ ...run, recording }} />;
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvas.getByText(/This layer does not hash/)).toBeVisible();
    await expect(canvasElement.querySelector('.hash-run')).toBeNull();
    await userEvent.click(canvas.getAllByRole('radio', { name: '1' })[0] as HTMLElement);
    await expect(canvas.getByTestId('hash-bucket')).toHaveTextContent(/what the run recorded/);
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
