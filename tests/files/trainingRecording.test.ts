import { expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src/files/safetensors.ts';
import {
  readTrainingRecording,
  writeTrainingRecording,
  type TrainingRecording,
} from '../../src/files/trainingRecording.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const recording: TrainingRecording = {
  config: duplicationConfig(64),
  plan: tinyPlan({ steps: 2 }),
  backend: { backend: 'cpu', adapter: '', software: false },
  loss: [4, 3],
  gradientNorm: [1, 2],
  learningRate: [0.5, 0.25],
  rebuildingError: [[0.5], [0.25]],
  lookedAt: [0, 1],
  held: [
    { pass: 'forward', layer: 0, bytes: 1024 },
    { pass: 'backward', layer: 0, bytes: 2048 },
  ],
};

it('a training recording comes back from its file as it was', () => {
  expect(readTrainingRecording(writeTrainingRecording(recording))).toEqual(recording);
});

it('what is no training recording is refused in words', () => {
  const { tensors, metadata } = readSafetensors(writeTrainingRecording(recording));
  const read = (file: Parameters<typeof writeSafetensors>[0]) => () =>
    readTrainingRecording(writeSafetensors(file));
  expect(read({ tensors: new Map([...tensors].filter(([name]) => name !== 'loss')), metadata })).toThrow(
    'the training recording holds no loss',
  );
  const changed = (name: string, shape: number[], data: Float32Array | Int32Array) =>
    read({ tensors: new Map([...tensors, [name, { shape, data }]]), metadata });
  expect(changed('loss', [1], Float32Array.of(1))).toThrow('loss is [1]; it must be [2]');
  expect(changed('loss', [2], Float32Array.of(1, NaN))).toThrow('loss holds NaN at 1');
  expect(changed('held', [1, 3], Int32Array.of(0, 7, 1))).toThrow('held names pass 0 of layer 7');
  expect(read({ tensors, metadata: {} })).toThrow('its metadata hold no "training"');
  expect(read({ tensors, metadata: { training: '[' } })).toThrow('header is [; it must be a JSON object');
  const later = JSON.stringify({ ...(JSON.parse(metadata['training'] ?? '') as object), format: 2 });
  expect(read({ tensors, metadata: { training: later } })).toThrow('format is 2; this version reads 1');
});
