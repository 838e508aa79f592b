import { dispose, memory, tensor } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { meanCrossEntropy } from '../../src/reformer/loss.ts';
import { Trainer } from '../../src/reformer/training.ts';
import type { AttentionKind } from '../../src/recording/reformerConfig.ts';
import { duplicationBatch } from '../../src/tasks/duplication.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { forgetVariables, tinyConfig } from '../support/tinyModel.ts';

const TOKENS = 16;

await onEachBackend(() => {
  it.each(['lsh', 'local', 'full'] as AttentionKind[])(
    'ten steps on one batch lower the loss (%s)',
    async (kind) => {
      const config = tinyConfig(TOKENS, { layers: [kind], chunkLength: 4 });
      const trainer = new Trainer(config, initialWeights(config, 1), {
        learningRate: 0.01,
        clipNorm: 1,
        lossFrom: TOKENS / 2,
      });
      const inputs = seededInputs(config, duplicationBatch({ tokens: TOKENS, vocabulary: 8 }, 4, 1), 1);
      const losses: number[] = [];
      for (let step = 0; step < 11; step++) losses.push(await trainer.step(inputs));
      dispose([inputs.tokens, inputs.mask, ...inputs.rotations]);
      forgetVariables();
      expect(losses[10]).toBeLessThan(0.9 * (losses[0] ?? NaN));
    },
  );

  it('once warm, a step leaves no tensor behind', async () => {
    const config = tinyConfig(TOKENS);
    const trainer = new Trainer(config, initialWeights(config, 1), {
      learningRate: 0.01,
      clipNorm: 1,
      lossFrom: 0,
    });
    const inputs = seededInputs(config, duplicationBatch({ tokens: TOKENS, vocabulary: 8 }, 1, 1), 1);
    await trainer.step(inputs);
    const held = memory().numTensors;
    await trainer.step(inputs);
    expect(memory().numTensors).toBe(held);
    dispose([inputs.tokens, inputs.mask, ...inputs.rotations]);
    forgetVariables();
  });

  it('trained weights can be read back and differ from the initial ones', async () => {
    const config = tinyConfig(TOKENS);
    const initial = initialWeights(config, 1);
    const trainer = new Trainer(config, initial, { learningRate: 0.01, clipNorm: 1, lossFrom: 0 });
    const inputs = seededInputs(config, duplicationBatch({ tokens: TOKENS, vocabulary: 8 }, 1, 1), 1);
    const start = await trainer.weights();
    expect([...start].map(([name, { shape, data }]) => [name, [...shape], data])).toEqual(
      [...initial].map(([name, { shape, data }]) => [name, [...shape], data]),
    );
    await trainer.step(inputs);
    const name = 'lm_head.decoder.weight';
    expect((await trainer.weights()).get(name)?.data).not.toEqual(initial.get(name)?.data);
    dispose([inputs.tokens, inputs.mask, ...inputs.rotations]);
    forgetVariables();
  });

  it('the loss asks each position from the first asked one for the next token: sure and right costs nothing', () =>
    inScope(async () => {
      const ids = [0, 1, 2, 3];
      const tokens = tensor(ids, [1, 4], 'int32');
      // Position p is sure of token p + 1. The first is not asked, the last has no next token.
      const right = [1, 2, 3, 0].map((next) => ids.map((id) => (id === next ? 50 : 0)));
      const [none] = await meanCrossEntropy(tensor(right.flat(), [1, 4, 4]), tokens, 1).data();
      expect(none).toBeCloseTo(0, 5);
      const elsewhere = [[50, 0, 0, 0], ...right.slice(1, 3), [0, 0, 0, 50]];
      const [still] = await meanCrossEntropy(tensor(elsewhere.flat(), [1, 4, 4]), tokens, 1).data();
      expect(still).toBeCloseTo(0, 5);
    }));

  it('the loss of even logits is ln(vocabulary), in nats', () =>
    inScope(async () => {
      const tokens = tensor([0, 1, 2, 3], [1, 4], 'int32');
      const [loss] = await meanCrossEntropy(
        tensor(new Array<number>(16).fill(0.5), [1, 4, 4]),
        tokens,
        0,
      ).data();
      expect(loss).toBeCloseTo(Math.log(4), 5);
    }));
});
