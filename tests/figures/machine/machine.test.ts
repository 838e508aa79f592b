import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelParameters } from '../../../src/costs/modelParameters.ts';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import type { Variant } from '../../../src/costs/variants.ts';
import { machineOf, peakUntil } from '../../../src/figures/machine/machine.ts';
import { machineParameters, type Residual } from '../../../src/figures/machine/machineParts.ts';
import { layerFloats, layerInts } from '../../../src/recording/recording.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));

it('the shapes are those of the tensors in the shipped recording', () => {
  const { tensors } = machineOf(recording.config, 'reversible');
  const shape = (id: string) => tensors.get(id)?.shape;
  expect(shape('stream1@0')).toEqual(layerFloats(recording, 0, 'residualX1').shape);
  expect(shape('stream2@0')).toEqual(layerFloats(recording, 0, 'residualX2').shape);
  expect(shape('stream1@1')).toEqual(layerFloats(recording, 0, 'residualY1').shape);
  expect(shape('stream2@1')).toEqual(layerFloats(recording, 0, 'residualY2').shape);
  expect(shape('sharedQK@0')).toEqual(layerFloats(recording, 0, 'sharedQK').shape);
  expect(shape('bucketIds@0')).toEqual(layerInts(recording, 0, 'bucketIds').shape);
  expect(shape('tokens')).toEqual(recording.model.tokens?.shape);
  expect(shape('logits')).toEqual(recording.model.outputLogits?.shape);
});

const configs = fc
  .record({
    layers: fc.integer({ min: 1, max: 12 }),
    heads: fc.constantFrom(1, 2, 4),
    slices: fc.constantFrom(1, 2, 8),
  })
  .chain(({ layers, heads, slices }) =>
    fc.record({
      tokens: fc.constantFrom(32, 64, 512),
      hashRounds: fc.integer({ min: 1, max: 8 }),
      feedForwardDim: fc.constantFrom(64, 128, 1024),
      layers: fc.constant(layers),
      heads: fc.constant(heads),
      slices: fc.constant(slices),
    }),
  )
  .map(({ tokens, layers, heads, slices, ...rest }) =>
    duplicationConfig(tokens, {
      ...rest,
      heads,
      headDim: 64 / heads,
      layers: new Array<'lsh'>(layers).fill('lsh'),
      feedForwardChunks: slices,
    }),
  );

/** By the formula, without parameters. */
function formulaBytes(variant: Variant, config: ReformerConfig): number {
  const sizes = { ...config, batch: 1, tokens: config.maxTokens, layers: config.layers.length };
  const terms = trainingMemory(variant, { ...sizes, features: 0, bytesPerValue: 4 });
  return totalBytes(terms.filter(({ id }) => id !== 'parameters'));
}

it('the peak of a reversible step is the formula’s, and the ids of its tokens', () => {
  fc.assert(
    fc.property(configs, (config) => {
      const machine = machineOf(config, 'reversible');
      const variant = config.feedForwardChunks === 1 ? 'reversibleLsh' : 'reformer';
      expect(peakUntil(machine, machine.moments.length - 1)).toBe(
        formulaBytes(variant, config) + 4 * config.maxTokens,
      );
    }),
  );
});

it('what the blocks of an ordinary stack keep after the forward pass is the formula’s', () => {
  fc.assert(
    fc.property(configs, (config) => {
      const { moments, tensors } = machineOf(config, 'ordinary');
      const last = moments.findLast(({ pass, part }) => pass === 'forward' && part === 'feedForward');
      const kept = [...(last?.alive ?? [])].filter((id) => id !== 'tokens');
      const bytes = kept.reduce((sum, id) => sum + (tensors.get(id)?.bytes ?? NaN), 0);
      expect(bytes).toBe(formulaBytes('lsh', config));
    }),
  );
});

const deep = (layers: number) => duplicationConfig(64, { layers: new Array<'lsh'>(layers).fill('lsh') });

it('a reversible stack holds no more with depth but the bucket ids; an ordinary one piles up', () => {
  const peak = (residual: Residual, layers: number) => {
    const machine = machineOf(deep(layers), residual);
    return peakUntil(machine, machine.moments.length - 1);
  };
  const { heads, hashRounds } = deep(1);
  const ids = 4 * heads * hashRounds * 64;
  expect(peak('reversible', 12) - peak('reversible', 1)).toBe(11 * ids);
  const block = formulaBytes('lsh', deep(1));
  expect(peak('ordinary', 12) - peak('ordinary', 1)).toBe(11 * block);
});

it('the step goes through every part, and back in reverse order', () => {
  for (const residual of ['reversible', 'ordinary'] as const) {
    const { moments, tensors } = machineOf(deep(3), residual);
    const names = (pass: string) =>
      moments
        .filter((moment) => moment.pass === pass && moment.part !== 'tokens')
        .map(({ part, layer }) => `${part} ${String(layer)}`);
    expect(names('backward')).toEqual(names('forward').toReversed());
    for (const { alive, bytes } of moments) {
      expect([...alive].filter((id) => !tensors.has(id))).toEqual([]);
      expect(bytes).toBeGreaterThan(0);
    }
  }
});

it('the parameters of the parts add up to those of the network', () => {
  fc.assert(
    fc.property(configs, (config) => {
      expect(machineParameters(config, 'reversible')).toBe(modelParameters(config));
    }),
  );
});
