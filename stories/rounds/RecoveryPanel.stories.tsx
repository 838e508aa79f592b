import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { RecoveryPanel } from '../../components/rounds/RecoveryPanel.tsx';
import type { RecoveryShare } from '../../src/figures/rounds/recoveryCurve.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import type { RecoveryPoint } from '../../src/protocol/recovery.ts';
import { MadeMeasure } from '../fixtures/MadeMeasure.tsx';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

interface RecoveryArgs {
  readonly points: readonly RecoveryPoint[];
  readonly onStart: Measure['start'];
}

/** Made shares, to show the chart: on the page they are measured. */
const MADE: RecoveryPoint[] = [4, 8, 16, 32].flatMap((buckets) =>
  [1, 2, 4, 8].map((rounds) => {
    const mass = 1 - (1 - 1.6 / (buckets + 1)) ** rounds;
    return { rounds, buckets, mass, top1: mass ** 0.8, top4: mass ** 1.1 };
  }),
);

const meta = {
  loaders: [loadRun],
  render: ({ points, onStart }, context) => (
    <Recovering run={runOf(context)} points={points} onStart={onStart} />
  ),
  args: { points: MADE, onStart: fn() },
} satisfies Meta<RecoveryArgs>;

export default meta;
type Story = StoryObj<RecoveryArgs>;

function Recovering({ run, points, onStart }: RecoveryArgs & { readonly run: ReturnType<typeof runOf> }) {
  const [share, setShare] = useState<RecoveryShare>('mass');
  return (
    <MadeMeasure outcomes={{ recovery: { result: { points } } }} onStart={onStart}>
      {(measure) => <RecoveryPanel measure={measure} run={run} layer={0} share={share} onShare={setShare} />}
    </MadeMeasure>
  );
}

/** Nothing is drawn before it is measured; what is asked for is the shown run. */
export const Measured: Story = {
  play: async ({ canvas, canvasElement, userEvent, args, ...context }) => {
    await expect(canvasElement.querySelector('.recovery-line')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: /^Measure: / }));
    const { seed } = runOf(context).recording;
    await expect(args.onStart).toHaveBeenCalledWith(
      'recovery',
      expect.objectContaining({ seed, layer: 0 }),
      runOf(context),
    );
    await expect(canvasElement.querySelectorAll('.recovery-line')).toHaveLength(4);
    await userEvent.click(canvas.getByRole('radio', { name: 'strongest key' }));
    await expect(canvas.getByRole('img', { name: 'strongest key' })).toBeVisible();
  },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
