import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { currentMeter } from '../../scripts/node/currentMeter.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import {
  readTrainingRecording,
  writeTrainingRecording,
  type MemorySample,
} from '../../src/files/trainingRecording.ts';
import type { TrainingPlan } from '../../src/config/trainingPlan.ts';
import { recordTraining } from '../../scripts/trainingRecorder.ts';
import { TrainingRun } from '../../src/training/trainingRun.ts';
import { onEachBackend } from '../support/backends.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const LAYERS = 4;
const config = tinyConfig(16, {
  chunkLength: 4,
  layers: Array.from({ length: LAYERS }, () => 'lsh' as const),
  dropout: 0.1,
});

await onEachBackend((backend) => {
  const record = (shape: ReformerConfig, plan: TrainingPlan) =>
    recordTraining(shape, plan, {
      backend: { backend, adapter: '', software: false },
      meter: currentMeter(),
      lookAt: [0, 2],
    });

  describe('a recorded training', () => {
    it('is the training that would have been without recording, and comes back from its file', async () => {
      const plan = tinyPlan({ steps: 5, clipNorm: null });
      const before = memory().numTensors;
      const recording = await record(config, plan);
      expect(memory().numTensors).toBe(before);
      const run = TrainingRun.begin(config, plan);
      while (!run.finished) await run.step();
      expect(recording.loss).toEqual((await run.checkpoint()).history.loss);
      run.dispose();
      const back = readTrainingRecording(writeTrainingRecording(recording));
      expect({ ...back, learningRate: [] }).toEqual({ ...recording, learningRate: [] });
    });

    it('of a reversible stack rebuilds every block’s input to rounding, and holds no more with depth', async () => {
      const { rebuildingError, held, lookedAt } = await record(
        config,
        tinyPlan({ steps: 4, clipNorm: null }),
      );
      expect(lookedAt).toEqual([0, 2]);
      for (const errors of rebuildingError) {
        expect(errors).toHaveLength(LAYERS);
        expect(errors.every((error) => error < 1e-4)).toBe(true);
        // The first block is rebuilt last, from the roundings of all the others.
        expect(errors[0]).toBeGreaterThan(0);
      }
      expect(held.map(({ pass, layer }) => `${pass} ${layer}`)).toEqual([
        ...[0, 1, 2, 3].map((layer) => `forward ${layer}`),
        ...[3, 2, 1, 0].map((layer) => `backward ${layer}`),
      ]);
      const ids = 4 * config.heads * config.hashRounds * 16 * 4;
      expect(at(held, 'forward', 3) - at(held, 'forward', 0)).toBe(3 * ids);
    });

    it('of an ordinary stack holds as much more with every block, and says nothing of rebuilding', async () => {
      const plan = tinyPlan({ steps: 3, clipNorm: null, backward: 'stored' });
      const { rebuildingError, held } = await record({ ...config, residual: 'ordinary' }, plan);
      expect(rebuildingError).toEqual([]);
      const [first, second, third] = [0, 1, 2].map(
        (layer) => at(held, 'forward', layer + 1) - at(held, 'forward', layer),
      );
      expect(first).toBeGreaterThan(10 * 4 * 16 * config.modelDim * 4);
      expect(second).toBe(first);
      expect(third).toBe(first);
    });
  });
});

function at(held: readonly MemorySample[], pass: MemorySample['pass'], layer: number): number {
  return held.find((moment) => moment.pass === pass && moment.layer === layer)?.bytes ?? NaN;
}
