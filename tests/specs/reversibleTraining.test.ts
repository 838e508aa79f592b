import { dispose, memory, type Tensor } from '@tensorflow/tfjs-core';
import { median } from 'd3';
import { describe, expect, it } from 'vitest';
import { ATTENTION_NAMES } from '../../src/config/attentionKinds.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { Reformer, type ModelInputs } from '../../src/reformer/model.ts';
import { collectGradients } from '../../src/training/gradientPass.ts';
import { reversiblePass } from '../../src/training/reversiblePass.ts';
import { storedPass } from '../../src/training/storedPass.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { onEachBackend } from '../support/backends.ts';

const TOKENS = 32;
const lsh: ReformerConfig['layers'] = ['lsh', 'lsh', 'lsh', 'lsh'];

function setUp(changes: Partial<ReformerConfig>, seed: number) {
  const config = duplicationConfig(TOKENS, { modelDim: 32, headDim: 16, feedForwardDim: 64, ...changes });
  const model = new Reformer(config, loadWeights(config, initialWeights(config, seed)));
  const ids = duplicationBatch({ tokens: TOKENS, vocabulary: config.vocabulary }, 2, seed);
  return { model, inputs: { ...seededInputs(config, ids, seed), dropoutSeed: seed } };
}

function clear(model: Reformer, inputs: ModelInputs) {
  dispose([...model.weights.values(), inputs.tokens, inputs.mask]);
}

await onEachBackend((backend) => {
  describe('training by reverse reconstruction', () => {
    it.each([
      ['four LSH layers, four rounds, dropout', { layers: lsh, hashRounds: 4, dropout: 0.2 }],
      ['the same under huggingface', { layers: lsh, hashRounds: 4, dropout: 0.2, preset: 'huggingface' }],
      ['every kind of layer, sliced feed-forward', { layers: [...ATTENTION_NAMES], feedForwardChunks: 4 }],
    ] as [string, Partial<ReformerConfig>][])(
      'has the loss and the gradients of stored activations: %s',
      async (title, changes) => {
        const { model, inputs } = setUp(changes, 11);
        const rebuilt = collectGradients(reversiblePass, model, inputs, TOKENS / 2);
        const stored = collectGradients(storedPass, model, inputs, TOKENS / 2);
        const [one = NaN] = await rebuilt.loss.data();
        const [other = NaN] = await stored.loss.data();
        expect(Math.abs(one - other) / other).toBeLessThanOrEqual(1e-6);
        expect([...rebuilt.gradients.keys()].toSorted()).toEqual([...model.weights.keys()].toSorted());
        const errors: number[] = [];
        for (const [name, gradient] of stored.gradients) {
          const error = await relativeError(rebuilt.gradients.get(name), gradient);
          expect(error, name).toBeLessThanOrEqual(1e-4);
          errors.push(error);
        }
        const [typical, largest] = [median(errors) ?? NaN, Math.max(...errors)];
        console.info(
          `${backend}, ${title}: gradients apart by ${typical.toExponential(1)} (median tensor), ${largest.toExponential(1)} (worst) of the largest entry`,
        );
        dispose([rebuilt.loss, stored.loss, ...rebuilt.gradients.values(), ...stored.gradients.values()]);
        clear(model, inputs);
      },
    );

    it('drops another share with another seed, and nothing outside training', async () => {
      const { model, inputs } = setUp({ layers: lsh, dropout: 0.2 }, 5);
      const logits = async (dropoutSeed?: number) => {
        const { tokens, mask, padded, rotations } = inputs;
        const step = { tokens, mask, padded, rotations };
        const output = model.forward(dropoutSeed === undefined ? step : { ...step, dropoutSeed });
        const data = await output.data();
        output.dispose();
        return data;
      };
      expect(await logits(1)).toEqual(await logits(1));
      expect(await logits(1)).not.toEqual(await logits(2));
      expect(await logits()).not.toEqual(await logits(1));
      clear(model, inputs);
    });

    it('leaves no tensor behind', () => {
      const { model, inputs } = setUp({ layers: lsh }, 3);
      const before = memory().numTensors;
      const { loss, gradients } = collectGradients(reversiblePass, model, inputs, 0);
      expect(memory().numTensors - before).toBe(1 + gradients.size);
      dispose([loss, ...gradients.values()]);
      expect(memory().numTensors).toBe(before);
      clear(model, inputs);
    });
  });
});

/** Largest difference over the largest entry. */
async function relativeError(actual: Tensor | undefined, expected: Tensor): Promise<number> {
  const found = await actual?.data();
  const wanted = Array.from(await expected.data());
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (
    wanted.reduce((most, value, index) => Math.max(most, Math.abs(value - (found?.[index] ?? NaN))), 0) /
    largest
  );
}
