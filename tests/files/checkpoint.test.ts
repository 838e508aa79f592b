import { describe, expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from '../../src/files/checkpoint.ts';
import { readSafetensors, writeSafetensors } from '../../src/files/safetensors.ts';
import { parsePlan } from '../../src/config/trainingPlan.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { tinyPlan } from '../support/tinyPlan.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

const config = duplicationConfig(64);
const checkpoint: Checkpoint = {
  config,
  plan: tinyPlan(),
  step: 2,
  weights: initialWeights(config, 3),
  optimiser: new Map([['first_moment.a.b', { shape: [2], data: Float32Array.of(3, 4) }]]),
  history: { loss: [4, 3.5], gradientNorm: [1, 2] },
};

describe('a checkpoint', () => {
  it('comes back from its file as it was', () => {
    expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it('before the first step comes back too', () => {
    const fresh = { ...checkpoint, step: 0, optimiser: new Map(), history: { loss: [], gradientNorm: [] } };
    expect(readCheckpoint(writeCheckpoint(fresh))).toEqual(fresh);
  });

  const rewritten = (changes: object) => {
    const { tensors, metadata } = readSafetensors(writeCheckpoint(checkpoint));
    const header = JSON.parse(metadata['checkpoint'] ?? '') as object;
    return writeSafetensors({ tensors, metadata: { checkpoint: JSON.stringify({ ...header, ...changes }) } });
  };

  it.each([
    [{ format: 2 }, 'the checkpoint’s format is 2; this version reads 1'],
    [{ step: -1 }, 'step is -1; it must be a whole number from 0'],
    [{ step: 1 }, 'history/loss holds 2 numbers; 1 steps were made'],
    [{ step: 99 }, 'step is 99; its plan has 12 steps'],
    [{ plan: { ...tinyPlan(), batch: 0 } }, 'batch is 0; it must be a whole number from 1 to 4096'],
    [{ plan: { ...tinyPlan(), optimiser: 'sgd' } }, 'optimiser is sgd; it must be one of adam, adafactor'],
    [{ config: { ...config, heads: 0 } }, 'heads is 0; it must be a whole number from 1 to 64'],
  ])('with %j is refused in words', (changes, message) => {
    expect(() => readCheckpoint(rewritten(changes))).toThrow(message);
  });

  it('with tensors that its config or its form does not know is refused by name', () => {
    const extra = { shape: [1], data: Float32Array.of(NaN) };
    const { tensors, metadata } = readSafetensors(writeCheckpoint(checkpoint));
    const named = (name: string) => () =>
      readCheckpoint(writeSafetensors({ tensors: new Map([...tensors, [name, extra]]), metadata }));
    expect(named('a')).toThrow(
      'the checkpoint holds a; each name must begin with weights/, optimiser/, history/',
    );
    expect(named('weights/a')).toThrow('the weights hold a; the config needs no such parameter');
    expect(named('optimiser/a')).toThrow('optimiser/a holds NaN at 0');
  });

  it('is not any safetensors file', () => {
    expect(() => readCheckpoint(writeSafetensors({ tensors: new Map(), metadata: {} }))).toThrow(
      'the file is no checkpoint: its metadata hold no "checkpoint"',
    );
    const broken = writeSafetensors({ tensors: new Map(), metadata: { checkpoint: '{' } });
    expect(() => readCheckpoint(broken)).toThrow('the checkpoint’s header is {; it must be a JSON object');
  });
});

describe('a plan', () => {
  it('of an ordinary stack cannot be reversible', () => {
    expect(() => parsePlan(tinyPlan(), { ...config, residual: 'ordinary' })).toThrow(
      'backward is reversible; an ordinary residual stack needs stored',
    );
  });

  it.each([
    [{ clipNorm: 0 }, 'clipNorm is 0; it must be a number above 0'],
    [{ learningRate: { peak: NaN, warmup: 0, after: 'constant' } }, 'learningRate.peak is NaN'],
    [{ learningRate: { peak: 1, warmup: 0.5, after: 'constant' } }, 'learningRate.warmup is 0.5'],
    [{ steps: 0 }, 'steps is 0; it must be a whole number from 1'],
  ])('with %j is refused in words', (changes, message) => {
    expect(() => parsePlan({ ...tinyPlan(), ...changes }, config)).toThrow(message);
  });
});
