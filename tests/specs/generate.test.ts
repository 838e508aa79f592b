import { argMax, memory, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { readWeightFile } from '../../scripts/node/weightFile.ts';
import { ATTENTION_NAMES } from '../../src/config/attentionKinds.ts';
import { ATTENTIONS } from '../../src/reformer/attention/attentions.ts';
import { generate } from '../../src/reformer/generate.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { Reformer } from '../../src/reformer/model.ts';
import { duplicate, duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { tinyConfig, tinyModel } from '../support/tinyModel.ts';

const TOKENS = 16;

await onEachBackend(() => {
  describe('generation', () => {
    it.each(ATTENTION_NAMES.filter((kind) => ATTENTIONS[kind].replayed === null))(
      'greedy, says what one pass over the whole result says at each place (%s)',
      async (kind) => {
        const model = tinyModel(tinyConfig(TOKENS, { layers: [kind], localChunkLength: 4 }), 3);
        const prompt = [0, 3, 5];
        const said = await generate(model, prompt, { count: TOKENS - 3, temperature: 0, seed: 1 });
        expect(said).toHaveLength(TOKENS - 3);
        const whole = Int32Array.from([...prompt, ...said]);
        const best = await tidy(() => argMax(model.forward(seededInputs(model.config, whole, 1)), -1)).data();
        expect(said).toEqual(Array.from(best).slice(prompt.length - 1, -1));
      },
    );

    it('draws the same for the same seed, another for another, and leaves no tensor', async () => {
      const model = tinyModel(tinyConfig(TOKENS, { chunkLength: 4 }));
      const draw = (seed: number) => generate(model, [0], { count: 12, temperature: 1, seed });
      const before = memory().numTensors;
      expect(await draw(1)).toEqual(await draw(1));
      expect(await draw(1)).not.toEqual(await draw(2));
      expect(memory().numTensors).toBe(before);
    });

    it('stops when asked to, with what is written so far', async () => {
      const model = tinyModel(tinyConfig(TOKENS));
      const stop = new AbortController();
      const heard: number[] = [];
      const said = await generate(model, [0], {
        count: 10,
        temperature: 0,
        seed: 1,
        signal: stop.signal,
        onToken: (token, position) => {
          heard.push(token);
          if (position === 3) stop.abort();
        },
      });
      expect(said).toHaveLength(3);
      expect(said).toEqual(heard);
    });

    it('that does not fit, or is colder than cold, is refused in words', async () => {
      const model = tinyModel(tinyConfig(TOKENS));
      const options = { count: 5, temperature: 0, seed: 1 };
      await expect(generate(model, new Array<number>(12).fill(0), options)).rejects.toThrow(
        'the prompt holds 12 tokens and 5 are asked for; at least 1 and together at most 16 fit',
      );
      await expect(generate(model, [], options)).rejects.toThrow('the prompt holds 0 tokens');
      await expect(generate(model, [0], { ...options, temperature: -1 })).rejects.toThrow(
        'temperature is -1; it must be 0 or more',
      );
    });

    it('the shipped weights write the second half of a sequence they never saw', () =>
      inScope(async () => {
        const { card, tensors } = readWeightFile('public/weights/duplication-64-1-head.safetensors');
        const config = { ...card.config, hashRounds: 8 };
        const model = new Reformer(config, loadWeights(config, tensors));
        const sequence = Array.from(
          duplicationBatch({ tokens: 64, vocabulary: config.vocabulary }, 1, 123_456),
        );
        const word = sequence.slice(1, 32);
        expect(sequence).toEqual(duplicate(word));
        const said = await generate(model, sequence.slice(0, 33), { count: 31, temperature: 0, seed: 1 });
        expect(said).toEqual(word);
      }));
  });
});
