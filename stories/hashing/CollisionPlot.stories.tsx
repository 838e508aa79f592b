import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CollisionPlot } from '../../components/hashing/CollisionPlot.tsx';
import { overAngles } from '../../src/figures/hashing/anglePlot.ts';
import { collisionProbability } from '../../src/figures/hashing/collisionCurve.ts';
import { selectedPair } from '../../src/figures/hashing/selectedPair.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const EXACT = overAngles((angle) => collisionProbability(angle, [8]));

const meta = {
  component: CollisionPlot,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs } = runOf(context);
    const selection = { layer: 0, head: 0, round: 0, token: 36, key: null, chunk: null, pinned: false };
    return <CollisionPlot {...args} pair={selectedPair(recording, selection, pairs)} />;
  },
  args: { exact: EXACT, buckets: 8, rounds: 2, measured: null, pair: null },
} satisfies Meta<typeof CollisionPlot>;

export default meta;
type Story = StoryObj<typeof CollisionPlot>;

export const FormulaAlone: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByTestId('measured-points')).toBeNull();
    await expect(canvas.getByTestId('pair-angle')).toHaveTextContent(
      /This pair: \d+°, p = 0\.\d\d, in 2 rounds/,
    );
    await expect(canvasElement.querySelector('g[data-selected=true]')).not.toBeNull();
  },
};

/** Made-up counts, to show how dots and bars are drawn. */
export const Measured: Story = {
  args: {
    measured: {
      rotations: 320,
      pairs: 64,
      points: [
        { angle: 0, rate: 1, spread: 0 },
        { angle: 0.5, rate: 0.6, spread: 0.06 },
        { angle: 1.2, rate: 0.25, spread: 0.07 },
        { angle: 2.5, rate: 0.01, spread: 0.02 },
      ],
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('measured-points').querySelectorAll('circle')).toHaveLength(4);
    await expect(canvas.getByTestId('measured-pairs')).toHaveTextContent('64 random pairs');
  },
};

export const OneRound: Story = {
  args: { rounds: 1 },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('pair-angle')).not.toHaveTextContent('rounds');
  },
};

export const NoPair: Story = {
  render: (args) => <CollisionPlot {...args} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('pair-angle')).toHaveTextContent('asks for no answer');
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
