import { grads, mul, sum, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { KeepAll } from '../golden/cases/keepAll.ts';
import { linear, mergeHeads, splitHeads } from '../../src/reformer/layers.ts';
import { chunkedLSHAttention, lshAttention } from '../../src/reformer/attention/lsh/lshAttention.ts';
import { PRESETS } from '../../src/config/presets.ts';
import { NO_LAYER_TAP } from '../../src/reformer/taps.ts';
import { expectClose, gaussianArray, gaussianTensor, inScope, largestDifference } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { goldenCase } from '../support/goldenCase.ts';
import { unionAttention } from '../support/unionAttention.ts';
import { centralDifferences } from '../support/float64/finiteDifferences.ts';

await onEachBackend(() => {
  it.each(['lsh_causal_r2', 'lsh_causal_r4', 'lsh_bidir_r2_b1a1', 'lsh_causal_factorized_r2'])(
    "preset huggingface has the gradients of transformers' float64 run (%s)",
    (id) =>
      inScope(async () => {
        const golden = goldenCase(id);
        const [, tokens = 1] = golden.array('in.hidden').shape;
        const heads = golden.number('num_attention_heads');
        const options = {
          rules: PRESETS.huggingface,
          bucketFactors: golden.numbers('num_buckets'),
          chunkLength: golden.number('lsh_attn_chunk_length'),
          chunksBefore: golden.number('lsh_num_chunks_before'),
          chunksAfter: golden.number('lsh_num_chunks_after'),
          causal: golden.flag('is_decoder'),
        };
        const hidden = golden.tensor('in.hidden');
        const [batch = 1] = hidden.shape;
        const mask = tensor(new Int32Array(batch * tokens).fill(1), [batch, tokens], 'int32');
        const cotangent = golden.tensor('in.cotangent');
        const rotations = golden.tensor('in.rotations');
        const weighed = (input: Tensor, queryKey: Tensor, value: Tensor) => {
          const sharedQK = splitHeads(linear(input, queryKey), heads);
          const values = splitHeads(linear(input, value), heads);
          const output = lshAttention(
            { sharedQK, values, rotations, mask, padded: false },
            options,
            NO_LAYER_TAP,
          );
          return sum(mul(mergeHeads(output), cotangent));
        };
        const found = grads(weighed)([hidden, golden.tensor('w.query_key'), golden.tensor('w.value')]);
        for (const [index, name] of ['hidden', 'query_key', 'value'].entries()) {
          const expected = golden.array(`grad64.${name}`).data;
          const largest = largestDifference(expected, new Float64Array(expected.length));
          expectClose((await found[index]?.data()) ?? [], expected, 1e-4 * largest);
        }
      }),
  );

  it('preset paper has the gradients of one softmax over the union, by central differences in float64', () =>
    inScope(async () => {
      const sizes = {
        tokens: 16,
        headDim: 4,
        rounds: 3,
        chunkLength: 4,
        chunksBefore: 1,
        chunksAfter: 0,
        causal: true,
      };
      const shape = [1, 1, sizes.tokens, sizes.headDim];
      const mask = new Int32Array(sizes.tokens).fill(1);
      const [sharedQK, values, cotangent] = [1, 2, 3].map((seed) =>
        gaussianArray(sizes.tokens * sizes.headDim, seed),
      ) as [Float32Array, Float32Array, Float32Array];
      const fixed = {
        rotations: gaussianTensor([1, sizes.headDim, sizes.rounds, 2], 4),
        mask: tensor(mask, [1, sizes.tokens], 'int32'),
      };
      const options = { ...sizes, rules: PRESETS.paper, bucketFactors: [4] };
      const kept = new KeepAll();
      const attended = (qk: Tensor, v: Tensor) =>
        chunkedLSHAttention({ sharedQK: qk, values: v, ...fixed, padded: false }, options, kept.tap);
      attended(tensor(sharedQK, shape), tensor(values, shape));
      const head = {
        ...sizes,
        mask,
        bucketIds: await kept.read('bucketIds'),
        sortOrder: await kept.read('sortOrder'),
      };
      const weighed = (qk: Tensor, v: Tensor) => sum(mul(attended(qk, v), tensor(cotangent, shape)));
      const found = grads(weighed)([tensor(sharedQK, shape), tensor(values, shape)]);
      kept.dispose();

      const total = (qk: ArrayLike<number>, v: ArrayLike<number>) =>
        unionAttention(qk, v, head).output.reduce(
          (all, entry, index) => all + entry * (cotangent[index] ?? NaN),
          0,
        );
      const [qk64, values64] = [Float64Array.from(sharedQK), Float64Array.from(values)];
      const expected = [
        centralDifferences(qk64, (moved) => total(moved, values64)),
        centralDifferences(values64, (moved) => total(qk64, moved)),
      ];
      expect(largestDifference(expected[0] ?? [], new Float64Array(qk64.length))).toBeGreaterThan(0.1);
      for (const [index, numbers] of expected.entries())
        expectClose((await found[index]?.data()) ?? [], numbers, 1e-4);
    }));
});
