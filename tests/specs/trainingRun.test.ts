import { dispose, memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from '../../src/files/checkpoint.ts';
import { ATTENTION_NAMES, type AttentionKind } from '../../src/config/attentionKinds.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { StoredTensor } from '../../src/files/safetensors.ts';
import type { TrainingPlan } from '../../src/config/trainingPlan.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { TrainingRun } from '../../src/training/trainingRun.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { Trainer } from '../../src/training/trainer.ts';
import { largestDifference } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';
import { tinyConfig } from '../support/tinyModel.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const TOKENS = 16;
const config = (changes: Partial<ReformerConfig> = {}) => tinyConfig(TOKENS, { chunkLength: 4, ...changes });

await onEachBackend(() => {
  describe('training', () => {
    it.each([
      ...ATTENTION_NAMES.map((kind) => [kind, {}, {}]),
      ['standard', { residual: 'ordinary' }, { backward: 'stored' }],
      ['lsh', { residual: 'ordinary' }, { backward: 'stored' }],
      ['lsh', {}, { optimiser: 'adafactor', learningRate: { peak: 0.1, warmup: 0, after: 'constant' } }],
      ['lsh', {}, { clipNorm: null }],
      ['lsh', { activation: 'gelu' }, { accumulate: 2 }],
    ] as [AttentionKind, Partial<ReformerConfig>, Partial<TrainingPlan>][])(
      'lowers the loss on fresh batches (%s %j %j)',
      async (kind, changes, planned) => {
        const run = TrainingRun.begin(
          config({ layers: [kind], ...changes }),
          tinyPlan({ steps: 30, ...planned }),
        );
        while (!run.finished) await run.step();
        const { loss } = (await run.checkpoint()).history;
        run.dispose();
        expect(mean(loss.slice(-5))).toBeLessThan(0.95 * mean(loss.slice(0, 5)));
      },
    );

    it('updates block by block to the very weights of an update at the end', async () => {
      const layers: AttentionKind[] = ['lsh', 'local'];
      const oneByOne = await train(config({ layers }), tinyPlan({ clipNorm: null, steps: 3 }));
      const atOnce = await train(config({ layers }), tinyPlan({ clipNorm: 1e9, steps: 3 }));
      expect(differing(oneByOne, atOnce)).toEqual([]);
    });

    it('a batch in two parts takes the step of the whole', async () => {
      const shape = config({ layers: ['full'] });
      const ids = duplicationBatch({ tokens: TOKENS, vocabulary: shape.vocabulary }, 4, 1);
      const step = async (parts: readonly Int32Array[]) => {
        const state = { step: 0, weights: initialWeights(shape, 1), optimiser: new Map() };
        const trainer = new Trainer(shape, tinyPlan({ clipNorm: null }), state, TOKENS / 2);
        const batches = parts.map((part) => seededInputs(shape, part, 1));
        const facts = await trainer.step(batches);
        dispose(batches.flatMap(({ tokens, mask }) => [tokens, mask]));
        trainer.dispose();
        return facts;
      };
      const whole = await step([ids]);
      const halves = await step([ids.slice(0, ids.length / 2), ids.slice(ids.length / 2)]);
      expect(halves.loss).toBeCloseTo(whole.loss, 5);
      expect(halves.gradientNorm).toBeCloseTo(whole.gradientNorm, 5);
    });

    it.each([
      ['adam', { dropout: 0.1 }, {}],
      ['adafactor', { layers: ['lsh', 'local'] }, { accumulate: 2 }],
      ['adam', {}, { clipNorm: null, learningRate: { peak: 0.01, warmup: 3, after: 'cosine' } }],
      ['adam', { residual: 'ordinary', layers: ['standard'] }, { backward: 'stored' }],
    ] as [TrainingPlan['optimiser'], Partial<ReformerConfig>, Partial<TrainingPlan>][])(
      'interrupted at a random step and resumed from the file, gives the same weights bit for bit (%s %j %j)',
      async (optimiser, changes, planned) => {
        const shape = config(changes);
        const plan = tinyPlan({ optimiser, steps: 8, ...planned });
        const uninterrupted = await train(shape, plan);
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (stop) => {
            const first = TrainingRun.begin(shape, plan);
            while (first.steps < stop) await first.step();
            const file = writeCheckpoint(await first.checkpoint());
            first.dispose();
            const second = TrainingRun.resume(readCheckpoint(file));
            while (!second.finished) await second.step();
            const resumed = await second.checkpoint();
            second.dispose();
            expect(differing(resumed, uninterrupted)).toEqual([]);
            expect(resumed.history).toEqual(uninterrupted.history);
          }),
          { numRuns: runs(2) },
        );
      },
    );

    it.each(['adam', 'adafactor'] as const)(
      'once warm, a step leaves no tensor behind (%s)',
      async (optimiser) => {
        const nothing = memory().numTensors;
        const run = TrainingRun.begin(config({ layers: ['lsh', 'local'] }), tinyPlan({ optimiser }));
        await run.step();
        const held = memory().numTensors;
        await run.step();
        expect(memory().numTensors).toBe(held);
        run.dispose();
        expect(memory().numTensors).toBe(nothing);
      },
    );
  });
});

async function train(shape: ReformerConfig, plan: TrainingPlan): Promise<Checkpoint> {
  const run = TrainingRun.begin(shape, plan);
  while (!run.finished) await run.step();
  const checkpoint = await run.checkpoint();
  run.dispose();
  return checkpoint;
}

/** Names of tensors that differ in any bit, with the largest difference. */
function differing(one: Checkpoint, other: Checkpoint): string[] {
  return (['weights', 'optimiser'] as const).flatMap((part) =>
    [...one[part]]
      .filter(([name, tensor]) => !sameBits(tensor, other[part].get(name)))
      .map(([name, { data }]) => `${name}: ${largestDifference(data, other[part].get(name)?.data ?? [])}`),
  );
}

function sameBits({ data }: StoredTensor, other: StoredTensor | undefined): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return other !== undefined && bytes(data).equals(bytes(other.data));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
