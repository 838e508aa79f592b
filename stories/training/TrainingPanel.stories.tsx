import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { TrainingPanel } from '../../components/training/TrainingPanel.tsx';
import type { TrainingFacts } from '../../components/training/TrainingFacts.tsx';
import { madeCurve } from '../fixtures/madeCurve.ts';

const facts: TrainingFacts = {
  ...{ tokens: 16, letters: 7, layers: 1, heads: 2, hashRounds: 4 },
  ...{ steps: 200, batch: 8, parameters: 42_752, symbols: 63 },
};

/** As the panel stands after so many steps. */
function after(step: number) {
  const curve = madeCurve(step, facts.steps);
  const looks = curve.filter(({ accuracy }) => accuracy !== null);
  return {
    curve,
    checkpoint: looks.at(-1)?.step ?? 0,
    training: {
      ...{ step, steps: facts.steps },
      loss: curve.at(-1)?.loss ?? null,
      accuracy: looks.at(-1)?.accuracy ?? null,
      millisecondsLeft: step === 0 ? null : (facts.steps - step) * 620,
    },
  };
}

const meta = {
  component: TrainingPanel,
  args: {
    ...{ status: 'idle', facts, shipped: false, followed: true, ...after(0) },
    ...{ recoveredAt: null, failure: null, exportFailure: null, dropped: null, keeping: null },
    ...{ onStart: fn(), onPause: fn(), onResume: fn(), onCancel: fn(), onUndo: fn() },
    ...{ onExport: fn(), onWasm: fn(), onReturn: fn() },
  },
} satisfies Meta<typeof TrainingPanel>;

export default meta;
type Story = StoryObj<typeof TrainingPanel>;

export const Idle: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.queryByRole('progressbar')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Train from scratch' }));
    await expect(args.onStart).toHaveBeenCalledOnce();
  },
};

export const WeightsAreShipped: Story = {
  args: { shipped: true, facts: { ...facts, tokens: 64, letters: 31, steps: 500, batch: 32 } },
};

export const TermsExplainThemselves: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'hash rounds in training' }));
    await expect(await canvas.findByRole('tooltip')).toHaveTextContent('at least four times');
  },
};

export const BeforeTheFirstStep: Story = {
  args: { status: 'running' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('value', '0');
  },
};

export const StillGuessing: Story = { args: { status: 'running', ...after(40) } };

export const Running: Story = {
  args: { status: 'running', ...after(97) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('progressbar', { name: 'step' })).toHaveAttribute('value', '97');
    await expect(canvas.getByTestId('training-step')).toHaveTextContent('97 / 200');
    await expect(canvas.getByText('≈ 1 min 04 s')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
    await expect(args.onPause).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(args.onCancel).toHaveBeenCalledOnce();
  },
};

export const AsATable: Story = {
  args: { status: 'running', ...after(97) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('summary');
    if (summary === null) throw new Error('there must be a table to open');
    await userEvent.click(summary);
    await canvas.findByRole('table');
    await expect(canvas.getAllByRole('row')).toHaveLength(98);
  },
};

export const Pausing: Story = {
  args: { status: 'pausing', ...after(97) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
    await expect(args.onPause).not.toHaveBeenCalled();
  },
};

export const Paused: Story = {
  args: { status: 'paused', ...after(100) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.tab();
    canvas.getByRole('button', { name: 'Resume' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onResume).toHaveBeenCalledOnce();
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const Finished: Story = {
  args: { status: 'finished', ...after(200) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent(/After 200 steps 99\.\d % /);
    await userEvent.click(canvas.getByRole('button', { name: /Export weights/ }));
    await expect(args.onExport).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Train again' }));
    await expect(args.onStart).toHaveBeenCalledOnce();
  },
};

export const Failed: Story = {
  args: { status: 'failed', failure: { code: 'outOfMemory' }, ...after(97) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('stopped at step 97: out of memory');
    await userEvent.click(canvas.getByRole('button', { name: 'Go on from step 90' }));
    await expect(args.onResume).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: /WASM/ }));
    await expect(args.onWasm).toHaveBeenCalledOnce();
  },
};

export const FailedOnWasmBeforeACheckpoint: Story = {
  args: { status: 'failed', failure: { code: 'workerNotLoaded' }, onWasm: null, ...after(3) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Start over' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /WASM/ })).toBeNull();
  },
};

export const Recovered: Story = {
  args: { status: 'running', recoveredAt: 80, ...after(97) },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('recovered')).toHaveTextContent('step 80');
  },
};

export const Dropped: Story = {
  args: { dropped: 90 },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('step 90');
    await userEvent.click(canvas.getByRole('button', { name: 'Bring it back' }));
    await expect(args.onUndo).toHaveBeenCalledOnce();
  },
};

export const SettingsHaveMovedOn: Story = {
  args: { status: 'finished', followed: false, ...after(200) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('button', { name: 'Train for the settings above' })).toBeVisible();
    await expect(canvas.getByRole('status')).not.toHaveTextContent('The figures above');
    await userEvent.click(canvas.getByRole('button', { name: 'Go back to this network’s settings' }));
    await expect(args.onReturn).toHaveBeenCalledOnce();
  },
};

export const ExportFailed: Story = {
  args: { status: 'finished', exportFailure: { code: 'noWorker' }, ...after(200) },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { status: 'running', ...after(97) },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    for (const button of canvas.getAllByRole('button', { name: /Пауза|Отменить/ }))
      await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  },
};

export const KoreanDark: Story = {
  tags: ['!autodocs'],
  globals: { language: 'ko', theme: 'dark' },
  args: { status: 'finished', ...after(200) },
};
