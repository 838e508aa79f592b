import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { DepthPlot } from '../../components/reversible/DepthPlot.tsx';
import { FaultControls } from '../../components/reversible/FaultControls.tsx';
import { GradientGapPanel } from '../../components/reversible/GradientGapPanel.tsx';
import { MemoryCards } from '../../components/reversible/MemoryCards.tsx';
import { compareHeld, type HeldComparison } from '../../src/figures/reversible/heldMoments.ts';
import { parseDepthRecording } from '../../src/files/depthRecording.ts';
import { readTrainingRecording } from '../../src/files/trainingRecording.ts';

const meta = {} satisfies Meta;

export default meta;
type Story = StoryObj;

const bytesOf = async (name: string) =>
  new Uint8Array(await (await fetch(`./recordings/${name}`)).arrayBuffer());

/** Keeps the moment, as the figure does; at first where most is held. */
function Cards({ held }: { readonly held: HeldComparison }) {
  const [moment, setMoment] = useState(11);
  return <MemoryCards held={held} moment={moment} onMoment={setMoment} />;
}

/** What a recorded training step of twelve blocks held. */
export const CardsPileUp: Story = {
  loaders: [
    async () => ({
      held: compareHeld(
        readTrainingRecording(await bytesOf('training-12.ordinary.safetensors')),
        readTrainingRecording(await bytesOf('training-12.reversible.safetensors')),
      ),
    }),
  ],
  render: (_, { loaded }) => <Cards held={(loaded as { held: HeldComparison }).held} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const kept = (stack: string) =>
      canvasElement.querySelectorAll(`[data-stack=${stack}] [data-kept=true]`).length;
    await expect([kept('ordinary'), kept('reversible')]).toEqual([12, 1]);
    canvas.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect([kept('ordinary'), kept('reversible')]).toEqual([10, 1]);
  },
};

/** Recorded: an untrained stack of twelve blocks in three precisions. */
export const ErrorByDepth: Story = {
  loaders: [
    async () => ({ json: (await (await fetch('./recordings/inversion-12.json')).json()) as unknown }),
  ],
  render: (_, { loaded }) => (
    <DepthPlot recording={parseDepthRecording((loaded as { json: unknown }).json)} />
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.depth-line')).toHaveLength(3);
  },
};

const chosen = fn();

export const WhatIsForgotten: Story = {
  render: () => <FaultControls fault="none" precision="float32" onChange={chosen} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('the hashes'));
    await expect(chosen).toHaveBeenLastCalledWith({ fault: 'freshHashes' });
    await userEvent.click(canvas.getByText('bfloat16'));
    await expect(chosen).toHaveBeenLastCalledWith({ precision: 'bfloat16' });
  },
};

/** Made-up differences, to see the panel filled. */
export const GradientsCompared: Story = {
  render: () => (
    <GradientGapPanel
      measuring={null}
      gap={{
        losses: { rebuilt: 0.012345, stored: 0.012345 },
        parameters: [
          { name: 'lm_head.decoder.weight', difference: 1e-8, largest: 0.5 },
          { name: 'reformer.encoder.layers.0.attention.layer_norm.bias', difference: 3e-8, largest: 0.1 },
        ],
      }}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3.0 · 10⁻⁷')).toBeVisible();
    await expect(canvas.getByText(/layer_norm.bias/)).toBeVisible();
  },
};

export const GradientsNotCompared: Story = {
  globals: { language: 'ru', theme: 'dark' },
  render: () => <GradientGapPanel measuring={null} gap={null} />,
};
