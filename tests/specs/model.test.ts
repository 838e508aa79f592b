import { memory, type Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeepAll } from '../golden/cases/keepAll.ts';
import { ATTENTION_NAMES, type AttentionKind } from '../../src/config/attentionKinds.ts';
import { ATTENTIONS } from '../../src/reformer/attention/attentions.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { Reformer } from '../../src/reformer/model.ts';
import type { Streams } from '../../src/reformer/reversible.ts';
import { parameterShapes } from '../../src/config/weightNames.ts';
import { expectClose, inScope, largestDifference } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';
import { tinyConfig, tinyModel } from '../support/tinyModel.ts';

const TOKENS = 32;
const config = (kind: AttentionKind, changes: Partial<ReformerConfig> = {}) =>
  tinyConfig(TOKENS, { layers: [kind], ...changes });

/** A sequence, and the same with another token at one position. */
const changedSequences = fc
  .record({
    ids: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: TOKENS, maxLength: TOKENS }),
    position: fc.integer({ min: 1, max: TOKENS - 1 }),
    shift: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ ids, position, shift }) => ({
    position,
    before: Int32Array.from(ids),
    after: Int32Array.from(ids, (id, index) => (index === position ? (id + shift) % 8 : id)),
  }));

/** Logits of the positions before `end`. */
async function logitsBefore(model: Reformer, ids: Int32Array, end: number): Promise<Float32Array> {
  const logits = (await model.forward(seededInputs(model.config, ids, 1)).data()) as Float32Array;
  return logits.subarray(0, end * model.config.vocabulary);
}

function someIds(seed: number): Int32Array {
  return Int32Array.from({ length: TOKENS }, (_, index) => (index * 5 + ((index * index * seed) >> 2)) & 7);
}

/** Buckets and chunks of every position but the last, and their logits, [heads, …] each. */
async function runBeforeLast(model: Reformer, ids: Int32Array, seed: number) {
  const kept = new KeepAll();
  const logits = (await model
    .forward(seededInputs(model.config, ids, seed), kept.taps)
    .data()) as Float32Array;
  const notLast = (_: number, index: number) => index % TOKENS < TOKENS - 1;
  const buckets = (await kept.read('0/bucketIds')).filter(notLast);
  const chunks = (await kept.read('0/undoSort'))
    .filter(notLast)
    .map((slot) => Math.floor(slot / model.config.chunkLength));
  kept.dispose();
  return { logits: logits.subarray(0, (TOKENS - 1) * model.config.vocabulary), buckets, chunks };
}

/** The first seeded sequence in which another last token changes an earlier logit by more than 0.01. */
async function searchExample(model: Reformer) {
  for (let seed = 1; seed <= 20; seed++) {
    const ids = someIds(seed);
    const before = await runBeforeLast(model, ids, seed);
    const after = await runBeforeLast(model, ids.with(TOKENS - 1, ((ids[TOKENS - 1] ?? 0) + 1) % 8), seed);
    const moved = after.logits.findIndex(
      (logit, index) => Math.abs(logit - (before.logits[index] ?? NaN)) > 0.01,
    );
    if (moved >= 0) return { before, after, seed, position: Math.floor(moved / model.config.vocabulary) };
  }
  throw new Error('20 seeds hold no such sequence');
}

/** The kinds whose output does not hang on a draw. */
const UNHASHED = ATTENTION_NAMES.filter((kind) => ATTENTIONS[kind].replayed === null);

await onEachBackend(() => {
  describe('causality', () => {
    it.each(UNHASHED)('under %s attention a later token changes no earlier logit', async (kind) => {
      await fc.assert(
        fc.asyncProperty(changedSequences, ({ before, after, position }) =>
          inScope(async () => {
            const model = tinyModel(config(kind));
            expectClose(
              await logitsBefore(model, after, position),
              await logitsBefore(model, before, position),
              1e-6,
            );
          }),
        ),
        { numRuns: runs(10) },
      );
    });

    it('under lsh attention a later token can change an earlier logit: the mask is causal, but the chunk boundaries move', () =>
      inScope(async () => {
        // Another last token falls into another bucket. Every token sorted behind it moves by one slot, some into the
        // next chunk, and those see other keys than before; none of them is later than its query.
        const model = tinyModel(config('lsh', { hashRounds: 1 }));
        const found = await searchExample(model);
        expect(found.position).toBeLessThan(TOKENS - 1);
        expect(found.before.buckets).toEqual(found.after.buckets);
        expect(found.before.chunks).not.toEqual(found.after.chunks);
      }));
  });

  describe('reversibility', () => {
    it.each([
      ['one lsh layer', ['lsh']],
      ['one local layer', ['local']],
      ['four local layers', ['local', 'local', 'local', 'local']],
      ['four lsh layers', ['lsh', 'lsh', 'lsh', 'lsh']],
      ['a layer of every kind', [...ATTENTION_NAMES]],
    ] as [string, AttentionKind[]][])('invert(encode(x)) gives x back within 1e-5 (%s)', (_, layers) =>
      inScope(async () => {
        const model = tinyModel(tinyConfig(TOKENS, { layers }));
        const inputs = seededInputs(model.config, someIds(3), 1);
        const embedded = model.embed(inputs.tokens);
        const outputs = model.encode(embedded, inputs);
        expect(largestDifference(await (outputs[0] as Tensor).data(), await embedded.data())).toBeGreaterThan(
          0.1,
        );
        for (const stream of model.invert(outputs as Streams, inputs))
          expectClose(await stream.data(), await embedded.data(), 1e-5);
      }),
    );
  });

  it('feedForwardChunks changes nothing beyond 1e-6 of the largest logit', () =>
    inScope(async () => {
      const whole = tinyModel(config('local', { feedForwardChunks: 1 }));
      const expected = await logitsBefore(whole, someIds(1), TOKENS);
      const largest = expected.reduce((most, logit) => Math.max(most, Math.abs(logit)), 0);
      for (const feedForwardChunks of [2, 4, 8, TOKENS]) {
        const sliced = new Reformer({ ...whole.config, feedForwardChunks }, whole.weights);
        expectClose(await logitsBefore(sliced, someIds(1), TOKENS), expected, 1e-6 * largest);
      }
    }));

  it('a forward pass leaves only its logits behind', () =>
    inScope(async () => {
      const model = tinyModel(tinyConfig(TOKENS, { layers: ['lsh', 'local', 'full'] }));
      const inputs = seededInputs(model.config, someIds(1), 1);
      const held = memory().numTensors;
      await model.forward(inputs).data();
      expect(memory().numTensors).toBe(held + 1);
    }));

  it('taps change no logit and offer both streams of every layer', () =>
    inScope(async () => {
      const model = tinyModel(tinyConfig(TOKENS, { layers: ['lsh', 'local'] }));
      const inputs = seededInputs(model.config, someIds(1), 1);
      const kept = new KeepAll();
      const tapped = await model.forward(inputs, kept.taps).data();
      expectClose(tapped, await model.forward(inputs).data(), 0);
      expectClose(await kept.read('1/residualX1'), await kept.read('0/residualY1'), 0);
      expectClose(await kept.read('outputLogits'), tapped, 0);
      kept.dispose();
    }));
});

describe('weights', () => {
  it('a parameter that is missing is named with the shape that the config needs', () => {
    const needed = config('lsh');
    const weights = initialWeights(needed, 1);
    weights.delete('lm_head.bias');
    expect(() => loadWeights(needed, weights)).toThrow(
      new RangeError('the weights hold no lm_head.bias; the config needs it as [8]'),
    );
  });

  it('a parameter of another shape is named with both shapes', () => {
    const weights = initialWeights(config('lsh', { vocabulary: 6 }), 1);
    expect(() => loadWeights(config('lsh'), weights)).toThrow(
      /word_embeddings\.weight is \[6, 16\]; the config needs \[8, 16\]/,
    );
  });

  it('lsh and full layers share one set of parameters', () => {
    expect([...parameterShapes(config('full'))]).toEqual([...parameterShapes(config('lsh'))]);
  });

  it('initial weights depend on the seed alone', () => {
    const [one, same, other] = [1, 1, 2].map(
      (seed) => initialWeights(config('lsh'), seed).get('lm_head.decoder.weight')?.data,
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});
